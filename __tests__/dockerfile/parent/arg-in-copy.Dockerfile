FROM base
ARG FLAVOR
COPY a.txt /${FLAVOR}.txt
WORKDIR /work-$FLAVOR
COPY --chown=1:1 a.txt ./
USER ${FLAVOR:+1}
RUN id
