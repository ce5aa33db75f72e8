interface Line {
  readonly ids: readonly string[]
  readonly docker: string
  readonly buildx: string
}

/** Package names of the distributions' own repositories, and of Docker's where those have none. */
const lines: readonly Line[] = [
  {
    ids: ['debian', 'ubuntu'],
    docker: 'sudo apt-get install docker.io docker-buildx',
    buildx: "sudo apt-get install docker-buildx (with Docker's own packages: docker-buildx-plugin)",
  },
  {
    ids: ['fedora', 'rhel', 'centos', 'rocky', 'almalinux', 'amzn'],
    docker: 'sudo dnf install docker-ce docker-buildx-plugin (https://docs.docker.com/engine/install)',
    buildx: "sudo dnf install docker-buildx-plugin (with the distribution's own Docker: docker-buildx)",
  },
  { ids: ['alpine'], docker: 'apk add docker docker-cli-buildx', buildx: 'apk add docker-cli-buildx' },
  { ids: ['arch'], docker: 'pacman -S docker docker-buildx', buildx: 'pacman -S docker-buildx' },
  {
    ids: ['suse', 'opensuse'],
    docker: 'zypper install docker docker-buildx',
    buildx: 'zypper install docker-buildx',
  },
]

/**
 * How to get Docker or its buildx plugin on a system, as one line. `osRelease` is the text of os-release(5); `system`
 * is Node's `process.platform`.
 */
export function installLine(missing: 'docker' | 'buildx', system: string, osRelease: string): string {
  if (system !== 'linux') {
    const brew = system === 'darwin' ? ` (or: brew install docker-buildx)` : ''
    return `install or update Docker Desktop, which brings ${missing === 'docker' ? 'both' : 'it'}${brew}`
  }
  const found = readIds(osRelease)
    .map((id) => lines.find((line) => line.ids.includes(id)))
    .find((line) => line !== undefined)
  if (found) return found[missing]
  return missing === 'docker'
    ? 'install Docker: https://docs.docker.com/engine/install'
    : 'install the docker-buildx-plugin package, or Docker Desktop: https://docs.docker.com/go/buildx'
}

/** `ID` first, then the family in `ID_LIKE`. */
function readIds(osRelease: string): string[] {
  const value = (key: string): string =>
    new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1]?.trim() ?? ''
  return [value('ID'), ...value('ID_LIKE').split(/\s+/)].map((id) => id.replace(/-.*/, ''))
}
