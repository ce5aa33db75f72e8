FROM base
ARG A=1 FLAVOR="two words" B='3 4' C
RUN echo $A $FLAVOR $B $C
