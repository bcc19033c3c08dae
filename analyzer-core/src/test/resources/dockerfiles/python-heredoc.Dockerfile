# syntax=docker/dockerfile:1.7

FROM python:3.12-slim AS build
# hadolint ignore=DL3008,DL3009
RUN <<EOF
set -eux
apt-get update
# a comment of the script, no comment of the file
apt-get install -y --no-install-recommends gcc libpq-dev
rm -rf /var/lib/apt/lists/*
EOF

COPY requirements.txt /tmp/
RUN --mount=type=cache,target=/root/.cache/pip <<-"INSTALL" /bin/bash
	python -m venv "$VIRTUAL_ENV"
	"$VIRTUAL_ENV"/bin/pip install -r /tmp/requirements.txt
	INSTALL

RUN <<PY python3
import sys
print('FROM', sys.version)
PY

FROM python:3.12-slim
COPY --from=build /opt/venv /opt/venv
COPY <<gunicorn.conf.py <<'logging.ini' /etc/app/
bind = "0.0.0.0:${PORT:-8000}"
gunicorn.conf.py
[loggers]
keys=$ROOT
logging.ini
CMD exec gunicorn --config /etc/app/gunicorn.conf.py app:app
