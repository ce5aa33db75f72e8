FROM base
RUN echo before
ARG SAME
RUN echo $SAME
ARG FLAVOR
RUN echo $FLAVOR
