/** Why an address is not asked. */
export type AddressFault = 'malformed' | 'not-https' | 'user-info' | 'private-address' | 'odd-port'

const privateSuffixes = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'onion',
]

/**
 * Reads an address from a stranger's document and says whether it may be asked: https on its usual port, a public
 * name, nobody's password. A name can still lead to a private machine; the browser's own rules stand behind this.
 */
export function readAddress(
  text: string,
  allowOrigins: readonly string[] = [],
): { readonly url: URL } | { readonly fault: AddressFault } {
  // URL forgives tabs, line ends and backslashes; what an address was compared with would then not be what is asked.
  if (/[\s\p{C}\\]/u.test(text) || !URL.canParse(text)) return { fault: 'malformed' }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return { fault: 'user-info' }
  if (allowOrigins.includes(url.origin)) return { url }
  if (url.protocol !== 'https:') return { fault: 'not-https' }
  if (isPrivate(url.hostname)) return { fault: 'private-address' }
  return url.port === '' ? { url } : { fault: 'odd-port' }
}

/**
 * The https form of an address: many badges were baked when their hosts still spoke http. The same host is asked, and
 * in a way that proves more than what was asked for. Origins that may be asked as they are stay as they are.
 */
export function securedAddress(address: string, allowOrigins: readonly string[] = []): string {
  const isAllowed = URL.canParse(address) && allowOrigins.includes(new URL(address).origin)
  return isAllowed
    ? address
    : address.replace(/^http:(\/\/[^/?#]*?)(?::80)?(?=[/?#]|$)/i, 'https:$1')
}

function isPrivate(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '')
  if (name.startsWith('[') || /^[\d.]+$/.test(name) || !name.includes('.')) return true
  return privateSuffixes.includes(name.slice(name.lastIndexOf('.') + 1))
}
