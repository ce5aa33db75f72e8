FROM base AS build
ARG FLAVOR
RUN <<EOF
echo $FLAVOR > /x
EOF
FROM base
COPY --from=build \
  /x* /
