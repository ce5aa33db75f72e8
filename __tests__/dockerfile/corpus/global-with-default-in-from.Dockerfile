FROM ${BASE:-scratch}
ARG A=1
