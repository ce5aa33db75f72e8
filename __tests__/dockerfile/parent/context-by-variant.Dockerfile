FROM base AS common
COPY a.txt /a
RUN cat /a
FROM common AS redis
RUN echo redis
FROM common AS kafka
COPY sub/b.txt /b
RUN cat /b
