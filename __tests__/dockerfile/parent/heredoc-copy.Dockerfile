FROM base AS build
ARG FLAVOR
COPY <<EOF /x
flavor $FLAVOR
EOF
COPY <<"A" <<B /to/
$FLAVOR
A
$FLAVOR
B
FROM base
COPY --from=build /x /x
