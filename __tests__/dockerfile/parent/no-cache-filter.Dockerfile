FROM base AS always
RUN echo always > /x
FROM base
COPY --from=always /x /x
ARG FLAVOR
RUN echo $FLAVOR
