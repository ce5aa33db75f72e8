# one

   # two
FROM base AS build

# three
ARG FLAVOR
   # four
RUN echo one \
  # five
  && echo two \

  && echo $FLAVOR > /x
FROM base
# six
COPY --from=build /x /x
