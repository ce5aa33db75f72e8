FROM base
ARG FLAVOR
RUN <<EOF
#!/bin/sh
echo shebang $FLAVOR
EOF
