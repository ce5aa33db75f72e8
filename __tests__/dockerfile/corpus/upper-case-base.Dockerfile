FROM scratch AS tools
ARG A=1
FROM Tools
ARG B=1
