FROM scratch
ARG A="x y"
ARG B='$A' C="$A" D=\$A E="\$A" F="it's" G='a"b' H="a\\b" I="a\nb"
