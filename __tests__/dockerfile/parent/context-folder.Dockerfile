FROM base
COPY --from=folder b.txt /b
RUN --mount=type=bind,from=folder,target=/m cat /m/b.txt
ARG FLAVOR
RUN echo $FLAVOR
