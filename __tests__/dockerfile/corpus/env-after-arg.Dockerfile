FROM scratch
ARG A=arg
ENV A=env
ARG B=$A
