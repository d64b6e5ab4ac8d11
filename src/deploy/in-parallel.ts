/**
 * Does the same with each value, some at a time. After the first failure nothing more is begun, and what has begun is waited for.
 *
 * @throws what the first that failed throws
 */
export async function inParallel<Value>(
  values: Iterable<Value>,
  atOnce: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const iterator = values[Symbol.iterator]()
  let failure: { readonly cause: unknown } | undefined
  const worker = async () => {
    for (let next = iterator.next(); !next.done && !failure; next = iterator.next()) {
      try {
        await work(next.value)
      } catch (cause) {
        failure ??= { cause }
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (failure) throw failure.cause
}
