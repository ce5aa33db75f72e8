FROM base AS base-amd64
RUN echo amd
FROM base AS base-arm64
RUN echo arm
FROM base-${TARGETARCH} AS final
ARG FLAVOR
RUN echo $FLAVOR
