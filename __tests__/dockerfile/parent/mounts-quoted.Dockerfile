FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM base
RUN --mount="type=bind,from=build,target=/m m" cat "/m m/x"
RUN --mount=type=bind,\"from=build\",target=/q cat /q/x
RUN --mount=type=bind,FROM=Build,target=/u cat /u/x
