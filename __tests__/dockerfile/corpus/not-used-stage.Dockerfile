FROM scratch AS a
ARG FLAVOR=1
FROM scratch
ARG B
