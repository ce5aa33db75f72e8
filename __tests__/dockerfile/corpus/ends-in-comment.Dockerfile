FROM scratch
ARG A=1 \
# the last line is a comment