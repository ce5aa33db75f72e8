FROM scratch AS a
ARG A
FROM scratch AS b
ARG B
FROM scratch
COPY --link --from=a /x /y
ARG C
