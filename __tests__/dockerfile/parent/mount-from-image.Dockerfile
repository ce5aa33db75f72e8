FROM base
RUN --mount=type=bind,from=other,target=/m test -e /m/etc
ARG FLAVOR
RUN echo $FLAVOR
