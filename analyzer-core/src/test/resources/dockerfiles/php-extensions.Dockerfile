# hadolint global ignore=DL3003,SC2086
# What the shop's image holds.

FROM php:8.3-fpm-alpine

# renovate: datasource=github-tags depName=phpredis/phpredis
ARG REDIS_VERSION=6.1.0

# hadolint ignore=DL3018
RUN set -eux; \
    # only while it is built
    apk add --no-cache --virtual .build-deps \
        $PHPIZE_DEPS \
        icu-dev \
#       libxml2-dev \
        linux-headers \
    ; \
    pecl install redis-"${REDIS_VERSION}"; \
    docker-php-ext-enable redis; \
    runDeps="$( \
        scanelf --needed --nobanner --format '%n#p' --recursive /usr/local/lib \
            | tr ',' '\n' | sort -u \
    )"; \
    apk add --no-cache $runDeps; \
    apk del .build-deps

COPY --from=composer:2 /usr/bin/composer /usr/bin/
# docker stops it with SIGTERM otherwise
STOPSIGNAL SIGQUIT
