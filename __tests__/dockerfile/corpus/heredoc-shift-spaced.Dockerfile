FROM scratch
RUN echo $((1 << 2 ))
ARG AFTER=1
