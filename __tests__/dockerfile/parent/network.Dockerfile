FROM base
RUN --network=none echo none
ARG FLAVOR
RUN --network=default echo $FLAVOR
