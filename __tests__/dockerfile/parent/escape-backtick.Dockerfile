# escape=`
FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > `
    /x
FROM base
COPY --from=build `
  /x /x
RUN echo C:\ `
  && echo end
