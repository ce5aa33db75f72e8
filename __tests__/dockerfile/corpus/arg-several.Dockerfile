FROM scratch
ARG A B=1 C="two words" D='single $B' E=a\ b F= G=""
