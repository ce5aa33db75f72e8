# A queue worker, built once per queue client: QUEUE_BACKEND chooses the only client that is installed.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

# Stages on $BUILDPLATFORM run natively, once for all platforms. That is right here because nothing in them depends on
# the architecture: the clients are plain JavaScript and no install script runs (the `dependencies` stage makes sure).

# Every package, once: fills the cache that the installs below read, so that eight of them don't download at the same time.
FROM --platform=$BUILDPLATFORM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY worker/package.json worker/package-lock.json worker/.npmrc ./
COPY worker/clients clients/
RUN --mount=type=cache,id=queue-worker-npm,target=/root/.npm \
    npm ci

FROM packages AS build
COPY worker/tsconfig.json ./
COPY worker/src src/
RUN npm run build

# Only the client of this variant. The lock file comes from `packages`, to wait until the cache is full; in another order than
# there: the same files on the same files would be the same step to BuildKit, which then waits for the one to know the other.
FROM --platform=$BUILDPLATFORM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY --from=packages /app/clients clients/
COPY --from=packages /app/package.json /app/package-lock.json /app/.npmrc ./
ARG QUEUE_BACKEND=all
RUN --mount=type=cache,id=queue-worker-npm,target=/root/.npm \
    npm ci --omit=dev --prefer-offline --workspace="client-$QUEUE_BACKEND" \
    && native="$(find . -name '*.node')" && test -z "$native"

FROM ${NODE_IMAGE} AS worker
LABEL org.opencontainers.image.title="queue-worker" \
      org.opencontainers.image.description="A queue worker with one client library, or all of them" \
      org.opencontainers.image.source="https://github.com/build-variants/action" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --link --from=dependencies /app /app
COPY --link --from=build /app/dist /app/dist
ARG QUEUE_BACKEND=all
ENV NODE_ENV=production QUEUE_BACKEND=$QUEUE_BACKEND
# On the target platform: proves that the client loads there, and keeps what it is.
RUN node dist/main.js --check > BUILD.json
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "dist/main.js", "--health"]
ENTRYPOINT ["node", "dist/main.js"]
