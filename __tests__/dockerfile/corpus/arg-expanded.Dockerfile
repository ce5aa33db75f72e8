FROM scratch
ARG A=1
ARG B=${A}2 C=${NONE:-d} D=${A:+e} E=$A-$NONE F=${A:-x}
