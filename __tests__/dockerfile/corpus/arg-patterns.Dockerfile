FROM scratch
ARG A=a.b.c
ARG B=${A%.*} C=${A%%.*} D=${A#*.} E=${A##*.} F=${A/./-} G=${A//./-} H=${A%x}
