FROM scratch
# escape=`
ARG A=1 \
  B=2
