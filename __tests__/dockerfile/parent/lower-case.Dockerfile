from base as build
arg FLAVOR
run echo $FLAVOR > /x
from base
copy --from=build /x /x
