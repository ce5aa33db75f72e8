FROM base AS one
RUN echo 1 > /n
FROM one AS one
RUN echo 2 >> /n
FROM one
ARG FLAVOR
RUN cat /n; echo $FLAVOR
