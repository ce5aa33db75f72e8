import type { Problem } from '../../model/failure.ts'

export interface BuildkitdConfig {
  /** TOML to write to a file; null: BuildKit's and buildx's defaults do. */
  readonly text: string | null
  readonly warnings: readonly Problem[]
}

/**
 * The configuration of a BuildKit of our own: the user's (or buildx's default file), with a table for each insecure
 * registry that has none. `http` and `insecure` together mean: try TLS without checking the certificate, fall back to
 * plain http (BuildKit util/resolver).
 */
export function renderBuildkitdConfig(
  given: string | null,
  insecureRegistries: readonly string[],
): BuildkitdConfig {
  const text = given ?? ''
  const hosts = [...new Set(insecureRegistries)]
  const added = hosts
    .filter((host) => findTable(text, host) === null)
    .map((host) => `[registry.${JSON.stringify(host)}]\n  http = true\n  insecure = true\n`)
  const warnings = hosts.flatMap((host) => checkTable(host, findTable(text, host)))
  if (added.length === 0) return { text: given, warnings }
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return { text: start + added.join(''), warnings }
}

/** The lines of `[registry."host"]` up to the next table; null when it is not there. */
function findTable(text: string, host: string): string | null {
  const lines = text.split('\n')
  const quoted = [`"${host}"`, `'${host}'`, host]
  const start = lines.findIndex((line) => {
    const name = /^\s*\[\s*registry\s*\.\s*([^\]]+?)\s*\](?!\])/.exec(line)?.[1]
    return name !== undefined && quoted.includes(name)
  })
  if (start < 0) return null
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line.trimStart().startsWith('['))
  return rest.slice(0, end < 0 ? undefined : end).join('\n')
}

function checkTable(host: string, table: string | null): Problem[] {
  if (table === null || /^\s*(?:http|insecure)\s*=\s*true\b/m.test(table)) return []
  return [
    {
      code: 'INSECURE_REGISTRY_TABLE',
      what: `the BuildKit configuration has a table for ${host} that does not make it insecure`,
      why: '`insecure-registries` names it, but a table of yours is not changed',
      fix: `add \`http = true\` or \`insecure = true\` to [registry."${host}"]`,
    },
  ]
}
