FROM base
COPY . /all
RUN test ! -e /all/sub/ignored.txt
ARG FLAVOR
RUN echo $FLAVOR
