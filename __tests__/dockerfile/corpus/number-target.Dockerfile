FROM scratch AS tools
ARG A=1
FROM scratch
ARG B=1
