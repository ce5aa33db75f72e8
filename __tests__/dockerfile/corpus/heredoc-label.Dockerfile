FROM scratch
LABEL a="<<EOF"
CMD cat <<EOF
ARG AFTER=1
