FROM base AS build
ARG FLAVOR
RUN echo $FLAVOR > /x
FROM scratch
COPY --link --from=build /x /x
COPY --link a.txt /
