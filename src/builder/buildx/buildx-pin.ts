/**
 * The last buildx under which a target's import is looked up before the targets that it links are built. From 0.37 on
 * (docker/buildx#4014) they are built first, and find nothing: measured 0 of 40 RUN steps, where 0.36.1 found 40.
 */
export const buildxPin: BuildxPin = {
  version: '0.36.1',
  oldest: '0.25.0',
  tooNew: '0.37.0',
  release: 'https://github.com/docker/buildx/releases/download/v0.36.1',
  /** SHA-256 of the release's files for Linux, by Node's name of the processor. */
  files: {
    x64: {
      name: 'buildx-v0.36.1.linux-amd64',
      sha256: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
    },
    arm64: {
      name: 'buildx-v0.36.1.linux-arm64',
      sha256: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
    },
    ppc64: {
      name: 'buildx-v0.36.1.linux-ppc64le',
      sha256: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
    },
    riscv64: {
      name: 'buildx-v0.36.1.linux-riscv64',
      sha256: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
    },
    s390x: {
      name: 'buildx-v0.36.1.linux-s390x',
      sha256: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
    },
  },
}

export interface BuildxPin {
  readonly version: string
  /** The first that takes all that a bake definition may hold. */
  readonly oldest: string
  /** The first version that is too new. */
  readonly tooNew: string
  /** Address of the folder that holds the files. */
  readonly release: string
  readonly files: Readonly<Partial<Record<string, { readonly name: string; readonly sha256: string }>>>
}
