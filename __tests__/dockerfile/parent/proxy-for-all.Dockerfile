FROM base
ARG FLAVOR
# (BuildKit takes steps that differ in their proxies alone for one, and others here have `echo $FLAVOR` without.)
RUN echo $FLAVOR behind a proxy
