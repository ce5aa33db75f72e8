FROM scratch
COPY <<a.txt <<b.txt /x/
ARG A=1
a.txt
ARG B=2
b.txt
ARG AFTER=1
