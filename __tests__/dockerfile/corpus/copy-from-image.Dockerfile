FROM scratch
COPY --from=base /x /y
ARG A
