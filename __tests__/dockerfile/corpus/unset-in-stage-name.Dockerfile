FROM scratch AS deps
ARG A=1
FROM ${NONE}deps
