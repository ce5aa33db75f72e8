FROM scratch # not a comment
ARG A
