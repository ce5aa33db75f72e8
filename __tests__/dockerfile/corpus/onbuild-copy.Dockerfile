FROM scratch AS x
ARG X
FROM scratch AS a
ONBUILD COPY --from=x /a /b
FROM a
