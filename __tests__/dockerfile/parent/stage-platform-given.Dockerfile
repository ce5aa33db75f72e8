ARG PLATFORM
FROM --platform=$PLATFORM base AS tools
RUN echo tools > /tools
FROM base
COPY --from=tools /tools /tools
ARG FLAVOR
RUN echo $FLAVOR
