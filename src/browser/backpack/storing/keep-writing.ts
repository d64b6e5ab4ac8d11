/** Milliseconds without a keystroke after which what has been written is kept. */
const pause = 500

/**
 * Keeps what is written into fields: after a pause, when a field is left, and when the page goes.
 *
 * @param begun - told when there is something that is not kept yet
 */
export function keepWhileWriting(
  node: HTMLElement,
  keep: () => Promise<void>,
  begun: () => void,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    if (waiting === undefined) return
    clearTimeout(waiting)
    waiting = undefined
    void keep()
  }
  node.addEventListener('input', () => {
    begun()
    clearTimeout(waiting)
    waiting = setTimeout(flush, pause)
  })
  node.addEventListener('change', flush)
  const over = new AbortController()
  const leave = () => {
    flush()
    if (!node.isConnected) over.abort()
  }
  document.addEventListener('visibilitychange', leave, { signal: over.signal })
  addEventListener('pagehide', leave, { signal: over.signal })
}
