import { isIP } from 'node:net'

/** Docker Hub's names; its API answers on one of them only. */
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io'])

/** Under which name `docker login` keeps Docker Hub's credentials. */
export const dockerHubKey = 'https://index.docker.io/v1/'

export function isDockerHub(host: string): boolean {
  return dockerHub.has(host)
}

/** Where the registry's API is: Docker Hub's differs from its name. */
export function apiHost(host: string): string {
  return isDockerHub(host) ? 'registry-1.docker.io' : host
}

/** `localhost`, `127.0.0.0/8` and `::1`: reached over plain http, as Docker and BuildKit do. */
export function isLoopback(host: string): boolean {
  const name = host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
  if (name === 'localhost' || name.endsWith('.localhost')) return true
  return (isIP(name) === 4 && name.startsWith('127.')) || name === '::1'
}

/** One way to speak to a host. */
export interface Scheme {
  readonly protocol: 'http:' | 'https:'
  /** False: the certificate is not checked (only where the user lists the host as insecure). */
  readonly verified: boolean
}

/**
 * The ways to try, best first. As Docker does with `insecure-registries`, a host listed as insecure is tried over https
 * without a certificate check and then over http. A loopback host is tried over http first, which is what runs there.
 */
export function schemesFor(host: string, insecure: readonly string[]): readonly Scheme[] {
  const listed = insecure.includes(host)
  const https: Scheme = { protocol: 'https:', verified: !listed }
  const http: Scheme = { protocol: 'http:', verified: true }
  if (isLoopback(host)) return [http, https]
  return listed ? [https, http] : [https]
}
