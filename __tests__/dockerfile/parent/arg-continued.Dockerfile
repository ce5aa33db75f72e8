FROM base
ARG A=1 \
    # a comment

    FLAVOR=x \
    B=2
RUN echo $A $B $FLAVOR
