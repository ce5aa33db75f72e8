FROM base
COPY --from=other /etc/passwd /passwd
ARG FLAVOR
RUN echo $FLAVOR
