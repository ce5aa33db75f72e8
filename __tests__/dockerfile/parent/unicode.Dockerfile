FROM base
ARG FLAVOR
RUN echo "žluťoučký 🦊 $FLAVOR"
