# escape=`
FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > `
  /x
FROM base
COPY --from=0 /x /x
