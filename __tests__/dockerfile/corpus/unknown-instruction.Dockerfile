FROM scratch
ARGH A
