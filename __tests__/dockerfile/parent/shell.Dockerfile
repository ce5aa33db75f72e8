FROM base
SHELL ["/bin/sh", "-ec"]
ARG FLAVOR
RUN echo $FLAVOR
