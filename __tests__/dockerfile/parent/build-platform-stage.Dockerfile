FROM --platform=$BUILDPLATFORM base AS build
ARG TARGETARCH
RUN echo $TARGETARCH > /arch
FROM base
ARG FLAVOR
COPY --from=build /arch /arch
RUN echo $FLAVOR
