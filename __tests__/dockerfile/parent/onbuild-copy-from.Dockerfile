FROM base AS tools
RUN echo tools > /tools
FROM base AS parent
ONBUILD COPY --from=tools /tools /a
ONBUILD COPY --from=0 /tools /b
ONBUILD RUN --mount=type=bind,from=tools,target=/m cat /m/tools
FROM parent
ARG FLAVOR
RUN cat /a; echo $FLAVOR
