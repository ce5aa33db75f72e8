FROM scratch AS a
ARG A
FROM scratch
RUN x --mount=from=a,target=/a
