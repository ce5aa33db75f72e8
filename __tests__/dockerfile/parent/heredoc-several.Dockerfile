FROM base
ARG FLAVOR
RUN cat <<ONE && cat <<TWO
one $FLAVOR
ONE
two
TWO
