/**
 * Work for when the test file that runs is over. Files share a process, and with it the modules that are loaded: a hook that
 * such a module sets as it is loaded is the first file's alone.
 */
export function afterFile(work: () => unknown): void {
  due.push(work)
}

/** Does what is due, the last first, each whatever becomes of the others. @throws AggregateError with what went wrong */
export async function endFile(): Promise<void> {
  const wrong: unknown[] = []
  for (const work of due.splice(0).reverse()) {
    try {
      await work()
    } catch (error) {
      wrong.push(error)
    }
  }
  if (wrong.length > 0)
    throw new AggregateError(wrong, 'what a test file left was not cleared away')
}

const due: (() => unknown)[] = []
