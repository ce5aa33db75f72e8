ARG FLAVOR=redis
FROM base-$FLAVOR
RUN echo one
