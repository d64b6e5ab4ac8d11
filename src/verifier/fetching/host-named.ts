/** The first web host that one of some values names, as an address or as a did:web. */
export function hostNamed(values: readonly string[]): string | undefined {
  for (const value of values) {
    const did = /^did:web:([^:#]+)/.exec(value)?.[1]
    const address = did === undefined ? value : `https://${did.replace(/%3A/i, ':')}`
    if (/^https?:/i.test(address) && URL.canParse(address)) return new URL(address).host
  }
  return undefined
}
