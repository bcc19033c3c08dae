# syntax=docker/dockerfile:1
# ```hostile``` [31m
FROM drawn:full AS build
RUN install everything
WORKDIR /app
COPY . .

FROM drawn:slim
RUN install libssl \
	&& clean
COPY --from=build /app /app
CMD ["node", "main.js"]
