FROM base
ARG FLAVOR
RUN ["/bin/sh", "-c", "echo $FLAVOR"]
ENTRYPOINT ["/bin/sh"]
CMD ["-c", "true"]
