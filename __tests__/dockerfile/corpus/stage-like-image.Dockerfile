FROM scratch AS base
ARG A
FROM base
ARG B
