import type { Plan } from '../model/plan.ts'
import type { CellOutput } from './bake-output.ts'

/**
 * The values for bake's `--allow`: bake asks before a definition reads or writes outside its working directory, forwards an
 * SSH agent or uses the host's network, and without a terminal it refuses (buildx, bake/entitlements.go). Everything
 * here was asked for by the user's own inputs.
 */
export function bakeAllow(plan: Plan, output: CellOutput): string[] {
  const { build } = plan
  const reads = [
    build.context,
    build.file ?? '',
    ...Object.values(build.buildContexts),
    ...build.secrets.flatMap((secret) => (secret.kind === 'file' ? [secret.path] : [])),
    ...build.ssh.flatMap((entry) => sshPaths(entry)),
  ].filter(isLocal)
  const writes = output.kind === 'layout' ? [output.directory] : []
  return [
    ...new Set([
      ...build.allow,
      ...(build.network === 'host' ? ['network.host'] : []),
      ...(build.ssh.some((entry) => sshPaths(entry).length === 0) ? ['ssh'] : []),
      ...reads.map((path) => `fs.read=${path}`),
      ...writes.map((path) => `fs.write=${path}`),
    ]),
  ]
}

/** `id=path,path`; an agent has no path. */
function sshPaths(entry: string): string[] {
  const equals = entry.indexOf('=')
  return equals < 0 ? [] : entry.slice(equals + 1).split(',')
}

/** Local paths are absolute; remote contexts, images and links to targets are not. */
function isLocal(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)
}
