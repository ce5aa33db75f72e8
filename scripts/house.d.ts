export const floors: readonly {
  readonly floor: string
  readonly rooms: Readonly<Record<string, readonly string[]>>
}[]

export const rooms: ReadonlyMap<string, ReadonlySet<string>>
