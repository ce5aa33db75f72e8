ARG FLAVOR=all
ARG FULL=x-${FLAVOR}
ARG AGAIN=$FULL-again
FROM base AS first
ARG AGAIN
RUN echo $AGAIN
FROM base
ARG FULL
COPY --from=first /etc/passwd /passwd
RUN echo $FULL
