FROM scratch
ENV A 1 2
ENV B=$A C="x y" D=a\ b
ARG E=$A F=$B G=$C H=$D
