FROM scratch AS a
ARG A
FROM scratch
ARG B
FROM scratch
COPY --from=1 /x /y
