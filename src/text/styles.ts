/** How words stand out in a terminal. Passed to whoever renders text, so that rendering stays pure. */
export interface Styles {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
  readonly accent: (text: string) => string
}

const same = (text: string) => text

export const plainStyles: Styles = {
  bold: same,
  dim: same,
  good: same,
  bad: same,
  warn: same,
  accent: same,
}
