ARG PHP_VERSION=8
ARG BASE=base
FROM ${BASE} AS php
ARG PHP_VERSION
RUN echo "php ${PHP_VERSION}" > /php
FROM php AS extensions
ARG EXTENSIONS=""
RUN set -eux; for one in $EXTENSIONS; do echo "$one" >> /ext; done; touch /ext
FROM php AS composer
COPY a.txt /app/
RUN cat /app/a.txt
FROM extensions AS production
COPY --from=composer /app /app
FROM production AS debug
RUN echo xdebug >> /ext
