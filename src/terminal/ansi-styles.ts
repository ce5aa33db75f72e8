import type { Styles } from '../text/styles.ts'

const paint = (open: number, close: number) => (text: string) =>
  text === '' ? '' : `\x1b[${open}m${text}\x1b[${close}m`

/** The sixteen colours that every terminal theme defines (ECMA-48 SGR). */
export const ansiStyles: Styles = {
  bold: paint(1, 22),
  dim: paint(2, 22),
  good: paint(32, 39),
  bad: paint(31, 39),
  warn: paint(33, 39),
  accent: paint(36, 39),
}
