/** A column of a table in a terminal. Cells hold plain ASCII or single-width characters, no colours. */
export interface TextColumn<Row> {
  readonly title: string
  readonly right?: boolean
  /** Wider terminals keep it; 0 is kept always, then the highest goes first. */
  readonly rank: number
  readonly of: (row: Row) => string
  readonly style?: (text: string, row: Row) => string
}

const gap = '  '

/** Rows under a heading, columns aligned, at most `width` wide: columns of the highest rank go until it fits. Empty columns are left out. */
export function textTable<Row>(
  columns: readonly TextColumn<Row>[],
  rows: readonly Row[],
  options: { readonly width: number; readonly heading: (text: string) => string },
): string[] {
  const filled = columns
    .map((column) => ({ column, cells: rows.map(column.of) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map((one) => ({
      ...one,
      width: Math.max(one.column.title.length, ...one.cells.map((cell) => cell.length)),
    }))
  const kept = fitting(filled, options.width)
  const pad = (text: string, { column, width }: Measured<Row>) =>
    column.right === true ? text.padStart(width) : text.padEnd(width)
  const heading = kept.map((one) => pad(one.column.title, one)).join(gap)
  const lines = rows.map((row, index) =>
    kept
      .map((one) => {
        const padded = pad(one.cells[index] ?? '', one)
        return one.column.style === undefined ? padded : one.column.style(padded, row)
      })
      .join(gap)
      .trimEnd(),
  )
  return [options.heading(heading.trimEnd()), ...lines]
}

interface Measured<Row> {
  readonly column: TextColumn<Row>
  readonly cells: readonly string[]
  readonly width: number
}

function fitting<Row>(columns: readonly Measured<Row>[], width: number): readonly Measured<Row>[] {
  const total = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length)
  const highest = Math.max(0, ...columns.map(({ column }) => column.rank))
  if (total <= width || highest === 0) return columns
  return fitting(
    columns.filter(({ column }) => column.rank < highest),
    width,
  )
}
