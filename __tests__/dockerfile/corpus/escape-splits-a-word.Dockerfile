FROM scratch
ARG FLA\
VOR=no\
ne
