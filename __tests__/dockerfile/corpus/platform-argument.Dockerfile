ARG WHERE="linux/amd64"
FROM --platform=$WHERE base
ARG B
