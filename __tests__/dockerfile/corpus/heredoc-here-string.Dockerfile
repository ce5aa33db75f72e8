FROM scratch
RUN cat <<<word
ARG AFTER=1
