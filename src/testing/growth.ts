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
    if (spent(() => run(size)) < measurable) continue
    const once = bestOf(run, size)
    if (once < measurable) continue
    // Doubled twice, a square takes 16 times as long and a line 4: far enough apart on the busiest machine. Most things
    // are told by one look; the others are looked at more closely.
    const look = Math.sqrt(spent(() => run(size * 4)) / once)
    return look <= 2.5 ? look : Math.sqrt(bestOf(run, size * 4) / once)
  }
  return 1
}

/** Twice the input may take twice as long, and a half more for what a busy machine adds to it. */
const mostGrowth = 3

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
