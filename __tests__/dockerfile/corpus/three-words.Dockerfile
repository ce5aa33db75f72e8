FROM scratch IS a
