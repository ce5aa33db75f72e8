FROM scratch
AR\
G A=1
