/** What must not be wrong in silence, and the folders of its unit tests; without those that wait for clocks half a minute for each change. */
const parts = {
  publish: { mutate: ['src/publish/**/*.ts'], tests: ['publish'], without: ['publish/tag-outcomes'] },
  http: { mutate: ['src/http/retry.ts', 'src/http/exchange.ts'], tests: ['http', 'registry'] },
  request: { mutate: ['src/config/request/**/*.ts'], tests: ['config'] },
  text: { mutate: ['src/text/hostile-text.ts'], tests: ['text', 'terminal'] },
}

export const partNames = Object.keys(parts)

export function mutatedPart(name) {
  const part = parts[name]
  if (part === undefined) throw new Error(`MUTATE is one of ${partNames.join(', ')}`)
  return part
}
