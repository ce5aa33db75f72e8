FROM scratch
ARG A=1 \
# a comment between
FLAVOR=none
