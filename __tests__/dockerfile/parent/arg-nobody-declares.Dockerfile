FROM base
RUN echo nothing differs
