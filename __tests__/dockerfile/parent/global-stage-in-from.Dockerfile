ARG FLAVOR=none
FROM base AS for-redis
RUN echo redis > /x
FROM base AS for-kafka
RUN echo kafka > /x
FROM for-${FLAVOR} AS final
RUN cat /x
