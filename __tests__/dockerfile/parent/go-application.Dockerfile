ARG GO_IMAGE=base
ARG RUNTIME=base
FROM --platform=$BUILDPLATFORM ${GO_IMAGE} AS build
WORKDIR /src
RUN --mount=type=bind,target=. cat a.txt
ARG TARGETOS
ARG TARGETARCH
ARG TAGS
RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache \
    echo "GOOS=$TARGETOS GOARCH=$TARGETARCH go build -tags=$TAGS" > /out
FROM scratch AS minimal
COPY --from=build /out /out
FROM ${RUNTIME} AS full
COPY --link --from=minimal / /
RUN cat /out
