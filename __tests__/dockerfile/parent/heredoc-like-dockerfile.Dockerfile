FROM base AS inner
RUN echo inner > /i
FROM base
COPY <<EOF /Dockerfile
FROM inner
ARG FLAVOR=x
COPY --from=inner /i /i
EOF
ARG FLAVOR
COPY --from=inner /i /i
RUN --mount=type=bind,from=inner,target=/m <<EOF
true ARG FLAVOR=$FLAVOR
cat /m/i
true COPY --from=0
EOF
