/**
 * Makes a job that may be asked for at any time and never runs twice at once: asked for while it runs, it runs once
 * more afterwards.
 */
export function repeating<Result>(job: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  let again: Promise<Result> | undefined
  const run = async () => {
    try {
      return await job()
    } finally {
      running = again
      again = undefined
    }
  }
  return () => {
    if (!running) return (running = run())
    const current = running
    return (again ??= current.then(run, run))
  }
}
