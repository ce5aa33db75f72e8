FROM base
COPY a.txt sub/b.txt /to/
COPY ["a.txt", "/with blank/"]
COPY --link a.txt /linked/
COPY sub/*.txt /glob/
ADD a.txt /added/
ARG FLAVOR
COPY . /all
RUN echo $FLAVOR
