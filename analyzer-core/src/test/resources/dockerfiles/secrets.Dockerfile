# syntax=docker/dockerfile:1-labs
FROM alpine:3.20 AS fetch
RUN --mount=type=secret,id=token,target=/run/secrets/token,required=true \
    --mount=type=ssh \
    --mount=type=tmpfs,target=/scratch,size=64m \
    git clone "https://x:$(cat /run/secrets/token)@example.com/app.git" /src
RUN --network=none --mount=type=bind,from=fetch,source=/src,dst=/src,readonly make -C /src test
RUN --security=insecure mount | tee /mounts
FROM alpine:3.20
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a.tgz /opt/
ADD --keep-git-dir=true https://example.com/app.git#v1.2 /src
COPY --parents --exclude=*.md --exclude="docs/a b" --from=fetch ./src/./lib /opt/lib/
COPY --link=false --chmod=u=rw,go=r config.yaml /etc/
RUN -- true
