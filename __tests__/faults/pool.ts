/** Does something for each of many, `width` at a time, from the first time that one of the results is asked for. */
export function pool<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
  width: number,
): (item: Item) => Promise<Result> {
  const results = new Map<Item, Promise<Result>>()
  const start = () => {
    let busy = 0
    const waiting: (() => void)[] = []
    const free = () => {
      busy--
      waiting.shift()?.()
    }
    const turn = async () => {
      if (busy >= width) await new Promise<void>((go) => waiting.push(go))
      busy++
    }
    for (const item of items) {
      const result = turn().then(() => act(item).finally(free))
      // Whoever asks for it sees the error.
      result.catch(() => undefined)
      results.set(item, result)
    }
  }
  return (item) => {
    if (results.size === 0) start()
    return results.get(item) ?? Promise.reject(new Error('not one of the pool'))
  }
}
