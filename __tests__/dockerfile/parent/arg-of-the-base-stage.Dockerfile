FROM base AS first
ARG FLAVOR
RUN echo $FLAVOR
FROM first AS second
RUN echo still $FLAVOR
ARG FLAVOR=redefined
RUN echo $FLAVOR
