#syntax=docker/dockerfile:1
ARG RUBY="3.3"
ARG VARIANT=${RUBY}-slim
ARG SUFFIX
FROM "ruby:${VARIANT}${SUFFIX:+-custom}" as app
ARG RUBY
ENV LANG=C.UTF-8 GREETING="Hello, \"world\"" PLACE='a b' \
    ESCAPED=a\ b EMPTY= BUNDLE_PATH=/usr/local/bundle/${RUBY%%.*}
ENV GEM_PATH=$BUNDLE_PATH:${GEM_HOME:-/usr/local/gems} LITERAL=\$HOME
VOLUME ["/var/lib/app data", "/tmp/cache"]
WORKDIR $BUNDLE_PATH
LABEL description="This text goes on \
over two lines."
USER ${APP_USER:-1000}:${APP_GROUP:-1000}
ENTRYPOINT bundle exec "$0" "$@"
CMD [ "rackup" , "--host=\u0030.0.0.0" ]
