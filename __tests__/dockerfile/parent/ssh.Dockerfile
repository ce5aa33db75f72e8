FROM base
RUN --mount=type=ssh,required=false true
ARG FLAVOR
RUN echo $FLAVOR
