ARG FLAVOR=none
ARG BASE=base
FROM ${BASE} AS from-none
ARG A=1
FROM scratch AS from-redis
ARG B=1
FROM from-${FLAVOR}
