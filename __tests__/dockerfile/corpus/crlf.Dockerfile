FROM scratch AS a
ARG A=1 \
# comment
  B=2
FROM a
ARG C="x"
