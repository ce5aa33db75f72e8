import type { LaidOut } from './both-layouts.ts'

const base = 'busybox:1.35.0'

/** Dockerfiles that have steps of one platform, of several, and such whose names do not tell which. */
export const laidOut: readonly (LaidOut & { readonly joint: number })[] = [
  {
    name: 'scratch',
    joint: 2,
    dockerfile: `FROM --platform=$BUILDPLATFORM ${base} AS build
WORKDIR /app
COPY file .
RUN echo shared > shared.txt
FROM build AS flavor
ARG FLAVOR
RUN echo $FLAVOR > flavor.txt
FROM scratch
COPY --from=flavor /app /app
`,
  },
  {
    name: 'cross',
    joint: 2,
    dockerfile: `FROM --platform=$BUILDPLATFORM ${base} AS build
ARG TARGETARCH SALT
WORKDIR /app
COPY file .
RUN echo $TARGETARCH $SALT > arch.txt
FROM --platform=$BUILDPLATFORM ${base} AS flavor
ARG FLAVOR SALT
COPY --from=build /app/file /file
RUN echo $FLAVOR $SALT > /flavor.txt
FROM scratch
WORKDIR /app
COPY --from=build /app/arch.txt .
COPY --from=flavor /flavor.txt .
`,
  },
  {
    name: 'heredoc',
    joint: 2,
    dockerfile: `FROM scratch AS files
COPY --from=${base} / /
ARG SALT
RUN echo $SALT > /r
COPY <<EOF /inline
hello $SALT
EOF

FROM --platform=$BUILDPLATFORM ${base} AS build
WORKDIR /app
COPY file .

FROM ${base} AS base
ARG SALT
RUN echo $SALT > /base.txt

FROM base
ARG FLAVOR SALT
WORKDIR /app
COPY --link --from=build /app /app
COPY --link file /p
COPY <<EOF /inline2
hello $SALT$FLAVOR
EOF
COPY --from=files /r /r
RUN --mount=type=cache,target=/c,uid=1000 --mount=from=files,target=/x <<EOF
echo $FLAVOR > flavor.txt
EOF
`,
  },
  {
    name: 'alone',
    joint: 2,
    dockerfile: `FROM ${base}
ARG SALT FLAVOR
WORKDIR /app
RUN echo $SALT > salt.txt
RUN echo $FLAVOR > flavor.txt
`,
  },
  {
    name: 'onbuild',
    joint: 2,
    dockerfile: `FROM ${base} AS base
ONBUILD ARG FLAVOR
ONBUILD COPY file /file
ONBUILD RUN echo $FLAVOR > /flavor.txt
FROM base
LABEL a=b
`,
  },
  {
    name: 'unused',
    joint: 2,
    dockerfile: `FROM --platform=$BUILDPLATFORM ${base} AS tools
ARG SALT
RUN echo $SALT > /tool
FROM tools AS never
RUN false
FROM ${base} AS alike
COPY --from=tools /tool /tool
ENV A=1
`,
  },
  // Here the platforms of an image cannot be told apart: a target per cell.
  {
    name: 'scratch-run',
    joint: 0,
    dockerfile: `FROM --platform=$BUILDPLATFORM ${base} AS build
ARG SALT
RUN echo $SALT > shared.txt
FROM scratch
ARG FLAVOR
COPY --from=${base} / /
COPY --from=build /shared.txt /
RUN echo $FLAVOR >> /shared.txt
`,
  },
  {
    name: 'by-platform',
    joint: 0,
    dockerfile: `FROM ${base} AS on-amd64
ARG SALT
RUN echo 64 $SALT > /bits
FROM ${base} AS on-arm64
ARG SALT
RUN echo $SALT > /bits
FROM on-$TARGETARCH
ARG FLAVOR
RUN echo $FLAVOR > /flavor.txt
`,
  },
]
