FROM base
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM base
COPY --from=0 /x /x
FROM base
COPY --from=1 /x /y
COPY --from=0 /x /z
