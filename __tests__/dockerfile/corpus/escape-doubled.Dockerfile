FROM scratch
ARG A=one\\
ARG B=2
