FROM base
ARG FLAVOR
RUN --mount=type=cache,id=parent-$FLAVOR,target=/cache echo > /cache/x
