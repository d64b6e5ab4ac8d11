/**
 * Makes the code that is the badge when somebody is about to want it. It is not made for everybody who looks at an
 * award, and a page cannot hold up the browser's own printing, so it listens for what comes before: a key that begins a
 * shortcut, a pointer that leaves for the browser's menu, a finger, the part of the page that shows it.
 *
 * @param draw - completes the page, and makes the code
 * @returns what to wait for before printing; it never fails
 */
export function prepareCode(award: HTMLElement, draw: () => Promise<void>): () => Promise<void> {
  // Without it the code that leads to the page stands where it stood.
  const ready = () => draw().catch(() => undefined)
  const begin = () => void ready()
  addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey) return
    begin()
    if (event.key.toLowerCase() !== 'p') return
    event.preventDefault()
    void ready().then(print)
  })
  document.documentElement.addEventListener('pointerleave', begin)
  for (const kind of ['blur', 'touchstart']) addEventListener(kind, begin)
  const open = ({ target }: Event) => {
    if (target === award.querySelector('[data-badge-code]')) begin()
  }
  // It does not bubble, and the part comes later.
  award.addEventListener('toggle', open, true)
  return ready
}
