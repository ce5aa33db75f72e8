import { join } from 'node:path'

import { baseImage } from '../versions.ts'

import type { Host } from '../host.ts'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Pure: the address that this machine takes `codename` from, out of `apt-get update --print-uris`. */
export function findSite(uris: string, codename: string): string | undefined {
  const escaped = codename.replaceAll(/[^a-z]/g, '')
  return new RegExp(`^'([^']+?)/?/dists/${escaped}/InRelease'`, 'm').exec(uris)?.[1]
}

/**
 * Pure: an apt configuration that lives in `folder` alone. apt does what is hard: the mirror, its proxies, the signature
 * of InRelease, and the hashes of every index and package.
 */
export function renderAptConfig(folder: string, host: Host): string {
  return [
    `Dir::State::lists "${join(folder, 'lists')}";`,
    `Dir::State::status "${join(folder, 'status')}";`,
    `Dir::Cache "${folder}";`,
    `Dir::Etc::sourcelist "${join(folder, 'sources.list')}";`,
    'Dir::Etc::sourceparts "/dev/null";',
    'Dir::Etc::preferences "/dev/null";',
    'Dir::Etc::preferencesparts "/dev/null";',
    `APT::Architecture "${host.architecture}";`,
    '#clear APT::Architectures;',
    `APT::Architectures { "${host.architecture}"; "${host.emulated}"; };`,
    // apt's own user could not write into a folder of root's.
    'APT::Sandbox::User "root";',
    // A mirror that stands still since some weeks serves signed packages all the same.
    'Acquire::Check-Valid-Until "false";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    '',
  ].join('\n')
}

/** Pure: the releases to read, each signed by Debian's own keys; the base image's for both architectures. */
export function renderSources(site: string, host: Host): string {
  const line = (suite: string, architectures: readonly string[]) =>
    `deb [signed-by=${keyring} arch=${architectures.join(',')}] ${site} ${suite} main
`
  return line('sid', [host.architecture]) + line(baseImage.suite, [host.architecture, host.emulated])
}
