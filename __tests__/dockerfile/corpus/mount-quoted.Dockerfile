FROM scratch AS a
ARG A
FROM scratch
RUN --mount="type=bind,\"from=a\",target=/a" x
