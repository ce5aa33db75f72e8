arg NODE=base
from ${NODE} as Tools
arg a=1
from scratch
copy --from=TOOLS /a /b
arg B
