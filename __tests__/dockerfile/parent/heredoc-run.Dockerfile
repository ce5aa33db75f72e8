FROM base
ARG FLAVOR
RUN <<EOF
echo $FLAVOR
  echo "indented"
EOF
RUN <<-'EOF'
	echo '$FLAVOR'
	EOF
