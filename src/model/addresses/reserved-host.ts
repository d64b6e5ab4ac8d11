const reservedEnds = /(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|net|org))\.?$/i

/**
 * Whether a host has a name that is set aside for examples and tests (RFC 2606, RFC 6761), so that nobody can ever own it.
 *
 * @example
 * isReservedHost('badges.riverside.example') // => true
 * isReservedHost('badges.example.org.uk') // => false
 */
export function isReservedHost(host: string): boolean {
  return reservedEnds.test(host)
}
