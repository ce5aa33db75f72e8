FROM base AS all
MAINTAINER someone
ARG FLAVOR
ENV A=1 B="2 3" C=$FLAVOR
ENV OLD form of it
LABEL a=b c="d e"
EXPOSE 80 443/udp
VOLUME ["/data"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s CMD true
SHELL ["/bin/sh", "-c"]
WORKDIR /work
USER 0
ADD a.txt ./
COPY sub ./sub
RUN echo $A $B $C $OLD
ONBUILD RUN echo later
ENTRYPOINT ["sh"]
CMD ["-c", "true"]
