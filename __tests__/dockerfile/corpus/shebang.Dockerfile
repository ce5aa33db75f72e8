#!/usr/bin/env docker build
FROM scratch
ARG A
