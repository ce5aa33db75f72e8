FROM scratch
ARG A