FROM base AS zero
RUN echo zero > /z
FROM base
RUN --mount=type=bind,from=zero,target=/m cat /m/z
COPY --from=0 /z /z
ARG FLAVOR
RUN echo $FLAVOR
