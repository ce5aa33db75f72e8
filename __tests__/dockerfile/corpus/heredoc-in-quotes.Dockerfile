FROM scratch
RUN echo "<<EOF"
ARG AFTER=1
