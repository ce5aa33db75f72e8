FROM base
RUN --mount=type=secret,id=token cat /run/secrets/token
ARG FLAVOR
RUN --mount=type=secret,id=token,env=TOKEN,required=false echo $FLAVOR
