FROM base AS tools
ARG FLAVOR
RUN echo tools $FLAVOR > /tools
FROM base AS parent
ONBUILD COPY --from=tools /tools /a
FROM parent
RUN cat /a
