/** The BuildKit that a builder of our own runs. Tag and digest: neither moves. */
export const buildkitImage =
  'moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8'

/** The image that registers emulators. It runs privileged, so its digest is pinned. */
export const binfmtImage =
  'tonistiigi/binfmt:qemu-v10.2.3-68@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0'
