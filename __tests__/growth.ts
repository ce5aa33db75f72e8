/**
 * How many times more processor time the large work takes than the small one, the best of five each. Other work on the machine
 * adds to both, so that what grows with the square is told from what grows with the size on any machine.
 */
export async function growth(small: () => unknown, large: () => unknown): Promise<number> {
  const times = { small: Infinity, large: Infinity }
  for (let run = 0; run < 5; run += 1) {
    times.small = Math.min(times.small, await timeOf(small))
    times.large = Math.min(times.large, await timeOf(large))
  }
  return times.large / times.small
}

/** Milliseconds of processor time, at least one tenth. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return Math.max(0.1, (user + system) / 1000)
}
