FROM base AS common
RUN echo common
FROM common AS redis
RUN echo redis
FROM common AS kafka
RUN echo kafka
