FROM base
ARG FLAVOR=one
RUN echo $FLAVOR
ARG FLAVOR=two
RUN echo $FLAVOR again
