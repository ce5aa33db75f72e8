FROM scratch AS a
ARG A
FROM scratch AS b
ARG B
FROM scratch
RUN --mount=type=bind,from=a,target=/a --mount=from=b,target=/b x
ARG C
