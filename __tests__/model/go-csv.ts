/**
 * Reads a CSV record as buildx does: tonistiigi/go-csvvalue `Fields`, told again character by character and apart from
 * src/model/csv.ts, so that both can be held against each other. Throws where Go returns an error.
 */
export function readGoCsv(given: string): string[] {
  const line = given.replace(/\r?\n$/, '')
  if (line === '') throw new Error('EOF')
  const fields: string[] = []
  let at = 0
  for (;;) {
    const [field, next] = line[at] === '"' ? readQuoted(line, at + 1) : readBare(line, at)
    fields.push(field)
    if (next >= line.length) return fields
    if (line[next] !== ',') throw new Error(`extraneous " at ${next}`)
    at = next + 1
  }
}

function readBare(line: string, start: number): [field: string, next: number] {
  const comma = line.indexOf(',', start)
  const end = comma < 0 ? line.length : comma
  const field = line.slice(start, end)
  if (field.includes('"')) throw new Error(`bare " in ${field}`)
  return [field, end]
}

function readQuoted(line: string, start: number): [field: string, next: number] {
  let field = ''
  for (let at = start; at < line.length; at += 1) {
    if (line[at] !== '"') field += line[at] ?? ''
    else if (line[at + 1] === '"') {
      field += '"'
      at += 1
    } else return [field, at + 1]
  }
  throw new Error('missing "')
}
