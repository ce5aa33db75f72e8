import { plainText } from '../text/hostile-text.ts'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  /** Path in the repository. */
  readonly file?: string
  readonly line?: number
  readonly col?: number
}

/** Longest message that the runner keeps (`ExecutionContext`, 4096 characters); more is cut there without a sign. */
const messageLimit = 4000

/**
 * A command to the Actions runner, `::name key=value::data`, escaped as its parser undoes it
 * (actions/runner, `ActionCommand.cs`: `%`, CR and LF in data; `:` and `,` too in properties).
 */
export function workflowCommand(
  name: string,
  data: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(plainText(String(value)))}`)
  const head = list.length === 0 ? name : `${name} ${list.join(',')}`
  return `::${head}::${escapeData(data.slice(0, messageLimit))}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
