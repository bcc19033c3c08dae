FROM debian:bookworm-slim
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN groupadd -r db --gid=999 && useradd -r -g db --uid=999 db
RUN wget -qO- https://example.com/key.asc | gpg --dearmor >/usr/share/keyrings/db.gpg
ENV PGDATA /var/lib/db/data with spaces
VOLUME /var/lib/db/data
COPY ["my config.conf", "init scripts/*.sh", "/etc/db/"]
HEALTHCHECK NONE
EXPOSE $PORT/tcp ${ADMIN_PORT}
ENTRYPOINT ["docker-entrypoint.sh"]
CMD
