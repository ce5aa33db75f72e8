FROM scratch
RUN echo it's <<EOF
ARG AFTER=1
