FROM base AS Tools
RUN echo tools
FROM tools AS All
RUN echo all
