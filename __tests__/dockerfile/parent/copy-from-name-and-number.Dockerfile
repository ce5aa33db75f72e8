FROM base AS Builder
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM base
COPY --from=builder --chown=1:1 --chmod=600 /x /x
COPY --from=0 /x /y
COPY --from=BUILDER ["/x", "/z"]
