FROM base AS replaced
RUN echo never; exit 1
FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM replaced
COPY --from=build /x /x
COPY --from=replaced /etc/passwd /p
RUN echo end
