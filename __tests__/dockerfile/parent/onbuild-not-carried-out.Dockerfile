FROM base AS tools
RUN echo tools > /tools
FROM base
ONBUILD COPY --from=tools /tools /a
ARG FLAVOR
RUN echo $FLAVOR
