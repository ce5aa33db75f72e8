FROM base AS s0
RUN echo 0 > /0
FROM base AS s1
ARG A1
RUN echo $A1 > /1
COPY --from=0 /0 /0
FROM base AS s2
ARG A2
RUN echo $A2 > /2
COPY --from=1 /1 /1
FROM base AS s3
ARG A3
RUN echo $A3 > /3
COPY --from=2 /2 /2
FROM base AS s4
ARG A4
RUN echo $A4 > /4
COPY --from=3 /3 /3
FROM base AS s5
ARG A5
RUN echo $A5 > /5
COPY --from=4 /4 /4
FROM base AS s6
ARG A6
RUN echo $A6 > /6
COPY --from=5 /5 /5
FROM base AS s7
ARG A7
RUN echo $A7 > /7
COPY --from=6 /6 /6
FROM base AS s8
ARG A8
RUN echo $A8 > /8
COPY --from=7 /7 /7
