FROM scratch
ARG A=1 \

   
B=2 \
  # indented comment
  C=3
