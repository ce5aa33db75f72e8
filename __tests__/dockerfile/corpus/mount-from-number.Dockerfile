FROM scratch AS a
ARG A
FROM base
RUN --mount=from=0,target=/a x
