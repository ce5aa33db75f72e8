FROM scratch
RUN ["a"
ARG A
