FROM base AS shared
RUN echo shared > /shared
FROM base
COPY --from=shared /shared /shared
ARG FLAVOR
RUN echo $FLAVOR
