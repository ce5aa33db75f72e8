FROM scratch
RUN echo \
# syntax=foo/bar
  x
ARG A
