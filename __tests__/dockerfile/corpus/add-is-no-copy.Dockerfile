FROM scratch AS a
ARG A
FROM scratch
ADD --link a /y
ARG B
