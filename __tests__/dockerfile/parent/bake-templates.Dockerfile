FROM base
ARG FLAVOR
ENV A=${FLAVOR} B=${FLAVOR:-x}
RUN echo "${FLAVOR} %{not} $${A} ${A%x} $B"
