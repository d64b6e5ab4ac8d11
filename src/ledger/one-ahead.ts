/** Asks for the next value while the one that came is being used. */
export async function* oneAhead<Value>(values: AsyncGenerator<Value>): AsyncGenerator<Value> {
  let next = values.next()
  try {
    for (let at = await next; !at.done; at = await next) {
      next = values.next()
      // A failure is heard when its turn comes.
      next.catch(() => undefined)
      yield at.value
    }
  } finally {
    await values.return(undefined)
  }
}
