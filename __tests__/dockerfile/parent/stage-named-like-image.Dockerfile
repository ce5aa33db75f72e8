FROM base AS first
RUN echo first
FROM first AS base
ARG FLAVOR
RUN echo $FLAVOR
FROM base
RUN echo last
