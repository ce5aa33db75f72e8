FROM scratch
RUN --mount=type=secret,id=tok,required=true --mount=type=ssh --network=none x
ARG A
