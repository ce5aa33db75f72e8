# syntax is none here
# check=error=true
FROM base as Build
arg FLAVOR
run echo $FLAVOR > /x
from base
copy --from=Build /x /x
