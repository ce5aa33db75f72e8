FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM base
RUN --mount=type=bind,from=build,target=/m \
    # first
    --mount=type=cache,id=c,target=/c,sharing=locked \

    set -e; \
    cat /m/x; \
    # second
    echo "end \
of it"
