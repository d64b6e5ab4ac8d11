/** Whether something takes more than its share of a longer input, each of three times that it is looked at. */
export function outgrows(run: (size: number) => void, sizes: readonly number[]): boolean {
  return [1, 2, 3].every(() => growthOf(run, sizes) > mostGrowth)
}

/**
 * How much longer something takes on twice the input: about 2 where it grows with it, 4 where it grows with its square.
 * It is measured by the processor time of this thread alone, so that other work on the machine hardly counts, and by
 * the best of several runs. Sizes grow until there is something to measure; what is over too quickly at the last of
 * them gives 1.
 */
function growthOf(run: (size: number) => void, sizes: readonly number[]): number {
  for (const size of sizes) {
    const first = spent(() => run(size))
    if (first < measurable) continue
    // What takes eight times as long on four times the input took nearly six times as long here already, as far as it is
    // made of a line and a square: most things are told by less than what was done, and only the others by more of it.
    const below = Math.sqrt(first / bestOf(run, size / 4))
    if (below <= 2.3) return below
    const once = bestOf(run, size)
    if (once < measurable) continue
    // Doubled twice, a square takes 16 times as long and a line 4: far enough apart on the busiest machine.
    const look = spent(() => run(size * 4))
    if (Math.sqrt(look / once) <= 2.5) return Math.sqrt(look / once)
    return Math.sqrt(
      Math.min(
        look,
        spent(() => run(size * 4)),
      ) / once,
    )
  }
  return 1
}

/** Half way between a line and a square: a busy machine takes up to twice as long for the one look or for the other. */
const mostGrowth = 2 ** 1.5

/** Microseconds. Below it, starting and collecting garbage count for more than what is measured. */
const measurable = 3000

function bestOf(run: (size: number) => void, size: number): number {
  return Math.min(...[1, 2, 3].map(() => spent(() => run(size))))
}

function spent(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return user + system
}
