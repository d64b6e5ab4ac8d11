/** Acts once when a part of the page is opened; somebody may have opened it before there was a script. */
export function whenOpened(part: HTMLDetailsElement, act: () => void): void {
  if (part.open) act()
  else part.addEventListener('toggle', act, { once: true })
}
