/**
 * What the GitHub Actions runner does with a step's output, as a model to test against: its lines (.NET's
 * `StreamReader.ReadLine`: `\r`, `\n` and `\r\n`), its two command parsers (actions/runner, `ActionCommand.cs`: `TryParseV2`
 * for `::name props::data` after `TrimStart`, `TryParse` for `##[name props]data` anywhere in a line) and the stop token
 * (`ActionCommandManager.cs`). Stricter than the runner where .NET's behaviour depends on its culture data: characters
 * that a comparison may ignore are ignored, and more line breaks break lines.
 */
const registered = new Set([
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'warning',
  'error',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'internal-set-repo-path',
  'stop-commands',
])

const ignorable = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

export interface Executed {
  readonly name: string
  readonly data: string
}

export function runnerCommands(output: string): Executed[] {
  const executed: Executed[] = []
  let token: string | null = null
  for (const line of output.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)) {
    for (const read of [line, line.replace(ignorable, '')]) {
      const found: Executed | null = parseColons(read, token) ?? parseBrackets(read, token)
      if (found === null) continue
      if (token === null) {
        executed.push(found)
        if (found.name === 'stop-commands') token = found.data.toLowerCase()
      } else if (found.name === token) {
        token = null
      }
      break
    }
  }
  if (token !== null) throw new Error('commands were never resumed')
  return executed
}

function parseColons(line: string, token: string | null): Executed | null {
  const trimmed = line.replace(/^[\s\u0085]+/u, '')
  if (!trimmed.startsWith('::')) return null
  const end = trimmed.indexOf('::', 2)
  return end < 0 ? null : command(trimmed.slice(2, end), trimmed.slice(end + 2), token)
}

function parseBrackets(line: string, token: string | null): Executed | null {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  return end < 0 ? null : command(line.slice(start + 3, end), line.slice(end + 1), token)
}

function command(info: string, data: string, token: string | null): Executed | null {
  const name = (info.split(' ')[0] ?? '').toLowerCase()
  return registered.has(name) || name === token ? { name, data } : null
}
