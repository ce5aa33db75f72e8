FROM scratch
COPY --from=b /x /y
FROM scratch AS b
