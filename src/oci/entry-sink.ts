/** Takes an entry's content as it comes. */
export interface EntrySink {
  data(chunk: Buffer): void
  end(): void
}
