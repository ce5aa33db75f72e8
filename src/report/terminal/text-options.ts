import type { Styles } from '../../text/styles.ts'

export interface TextOptions {
  readonly columns: number
  readonly styles: Styles
}
