# escape=`
FROM scratch
ARG A=1 `
  B=2
ARG C=c:\
ARG D=4
