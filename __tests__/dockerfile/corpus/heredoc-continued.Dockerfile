FROM scratch
RUN cat \
  # comment
  <<EOF \
  && true
ARG INSIDE=1
EOF
ARG AFTER=1
