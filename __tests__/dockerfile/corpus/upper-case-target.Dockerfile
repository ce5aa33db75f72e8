FROM scratch AS Tools
ARG A=1
FROM scratch
ARG B=1
