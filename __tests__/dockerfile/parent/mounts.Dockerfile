FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM base
RUN --mount=type=bind,from=build,target=/m cat /m/x
RUN --mount=target=/ctx cat /ctx/a.txt
RUN --mount=type=tmpfs,target=/t touch /t/x
RUN --mount=type=cache,target=/cache,from=build,source=/ cat /cache/x
