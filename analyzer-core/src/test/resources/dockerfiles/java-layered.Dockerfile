FROM eclipse-temurin:21-jdk
WORKDIR /src
COPY .mvn/ .mvn/
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B dependency:go-offline
COPY src ./src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B package -DskipTests \
 && java -Djarmode=layertools -jar target/*.jar extract --destination /layers

FROM eclipse-temurin:21-jre@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
LABEL org.opencontainers.image.title="Orders" \
      # who to ask
      org.opencontainers.image.authors='The "orders" team' \

      org.opencontainers.image.version=1.4.2
COPY --from=0 /layers/dependencies/ /layers/snapshot-dependencies/ /app/
COPY --from=0 /layers/application/ /app/
ENV JAVA_TOOL_OPTIONS "-XX:MaxRAMPercentage=75 -Dfile.encoding=UTF-8"
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
