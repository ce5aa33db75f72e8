FROM base AS base
ARG A
FROM base
