FROM base AS app
WORKDIR /app
ENV NODE_ENV=production

FROM app AS dependencies
COPY a.txt ./
RUN --mount=type=cache,target=/root/.npm echo install > installed
ARG FLAVOR=all
RUN --mount=type=cache,target=/root/.npm echo "client of $FLAVOR" >> installed

FROM --platform=$BUILDPLATFORM base AS build
WORKDIR /src
COPY . .
RUN echo compile > compiled

FROM app
COPY --from=dependencies /app/installed ./
COPY --from=build /src/compiled ./
ARG FLAVOR=all
LABEL flavor=$FLAVOR
USER 1000:1000
CMD ["node", "compiled"]
