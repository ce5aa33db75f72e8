FROM base AS own
ARG FLAVOR
RUN echo $FLAVOR > /own
FROM base
COPY --from=own /own /own
RUN echo behind it
