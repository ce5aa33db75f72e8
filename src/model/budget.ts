/** The most that something may be: bytes or milliseconds. */
export type Limit =
  | { readonly kind: 'absolute'; readonly amount: number }
  /** More than the baseline. */
  | { readonly kind: 'growth'; readonly amount: number }
  /** More than the baseline, as a part of it: 0.05 is 5 %. */
  | { readonly kind: 'share'; readonly share: number }

export interface SizeBudget {
  readonly of: 'compressed' | 'unpacked'
  readonly limit: Limit
  /** As it was written, without what says `of`. */
  readonly text: string
}

export interface TimeBudget {
  readonly limit: Limit
  readonly text: string
}
