FROM scratch AS tools
FROM scratch
