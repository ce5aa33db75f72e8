FROM scratch AS a
ARG A
FROM scratch
COPY --from=a ["/with blank", "/y"]
ARG B
