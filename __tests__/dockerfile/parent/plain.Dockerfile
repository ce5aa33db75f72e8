FROM base
RUN echo shared
ARG FLAVOR=all
RUN echo own > /own
