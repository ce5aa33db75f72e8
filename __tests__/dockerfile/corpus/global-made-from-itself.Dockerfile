ARG A=a
ARG B=$A
ARG B=$B-2
FROM scratch
ARG B
