FROM scratch
ENV A=env
ARG A=arg
ARG B=$A
