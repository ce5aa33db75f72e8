FROM scratch
RUN ["cat", "<<EOF"]
ARG AFTER=1
