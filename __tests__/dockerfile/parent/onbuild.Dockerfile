FROM base AS parent
ARG FLAVOR
ONBUILD RUN echo from the trigger
ONBUILD ARG FLAVOR
ONBUILD RUN echo $FLAVOR
FROM parent
RUN echo child
