# syntax = docker/dockerfile:1
FROM nginx:1.27-alpine
COPY <<EOF /etc/nginx/conf.d/default.conf
server {
    listen ${PORT};
    location / { try_files \$uri /index.html; }
}
EOF
COPY <<-'index.html' <<"robots.txt" /usr/share/nginx/html/
	<p>EOF</p>
	robots.txt
	index.html
User-agent: *
robots.txt
ADD --chmod=755 <<EOF /docker-entrypoint.d/50-check.sh
#!/bin/sh
exec nginx -t
EOF
RUN cat <<A >/a && cat <<B >/b
RUN echo this is no instruction
A
A
B
