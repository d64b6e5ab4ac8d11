/**
 * Brings what is said of a visitor's own doing before their eyes: the first word of it, as of how far it is, and what came
 * of it in the end, which takes the focus. Whoever has gone on to type meanwhile is left where they are.
 */
export async function showNews(news: HTMLElement, work: () => Promise<void>): Promise<void> {
  const begun = fieldInUse()
  const isAway = () => {
    const now = fieldInUse()
    return now !== undefined && (now.field !== begun?.field || now.value !== begun.value)
  }
  const first = new MutationObserver(() => {
    first.disconnect()
    if (!isAway()) bringIntoView(news)
  })
  first.observe(news, { childList: true })
  try {
    await work()
  } finally {
    first.disconnect()
    if (news.hasChildNodes() && !isAway()) {
      bringIntoView(news)
      takeFocus(news)
    }
  }
}

/** What somebody is typing into; a button, and what files are chosen with, is none. */
function fieldInUse() {
  const field = document.activeElement
  const isField =
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement ||
    (field instanceof HTMLInputElement && field.type !== 'file')
  return isField ? { field, value: field.value } : undefined
}

/** At once, so that nothing moves; what is seen already stays where it is. */
function bringIntoView(news: HTMLElement): void {
  const { top, bottom } = news.getBoundingClientRect()
  if (top >= 0 && bottom <= innerHeight) return
  news.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** A question among the news, as for a passphrase, has it already. */
function takeFocus(news: HTMLElement): void {
  if (news.contains(document.activeElement)) return
  news.tabIndex = -1
  news.focus({ preventScroll: true })
}
