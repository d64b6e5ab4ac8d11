/**
 * The address that a page names, if it is one that may be opened: https, with no user name in it. Everything else
 * (`javascript:`, `data:`, plain http, nothing at all) is none.
 *
 * @param base address of the page
 */
export function readSource(src: string, base: string): string | undefined {
  if (src.trim() === '') return undefined
  try {
    const url = new URL(src, base)
    const isPlain = url.username === '' && url.password === ''
    return url.protocol === 'https:' && isPlain ? url.href : undefined
  } catch {
    return undefined
  }
}
