FROM base AS unused
RUN echo never built; exit 1
FROM base AS used
RUN echo used > /u
FROM base
ARG FLAVOR
COPY --from=used /u /u
RUN echo $FLAVOR
