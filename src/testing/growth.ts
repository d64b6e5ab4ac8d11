/**
 * How much longer something takes on twice the input: about 2 where it grows with it, 4 where it grows with its square.
 * It is measured by the processor time of this thread alone, so that other work on the machine hardly counts, and by
 * the best of several runs. Sizes grow until there is something to measure; what is over too quickly at the last of
 * them gives 1.
 */
export function growthOf(run: (size: number) => void, sizes: readonly number[]): number {
  const size = sizes.find((each) => spent(() => run(each)) >= measurable)
  if (size === undefined) return 1
  // Most things are told from a square by one look; the others are looked at more closely.
  const first = spent(() => run(size * 2)) / spent(() => run(size))
  return first <= 2.5 ? first : bestOf(run, size * 2) / bestOf(run, size)
}

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
