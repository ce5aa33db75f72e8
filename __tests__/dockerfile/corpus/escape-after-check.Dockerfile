# check=skip=all
#ESCAPE = ` 
FROM scratch
ARG A=1 `
  B=2
