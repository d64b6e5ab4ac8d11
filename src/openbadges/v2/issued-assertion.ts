/**
 * The hosted Assertion as it was issued, from the payload of the signed one: the two differ in their id and in how they are
 * verified, and in nothing else. What is served at its address may say by now that it was revoked.
 *
 * @param payload JSON text that the issuer signed
 * @param url where the hosted Assertion is served
 * @throws SyntaxError when it is not JSON
 *
 * @example
 * ```ts
 * import { addresses, plainStatement } from '../../testing/openbadges/statements.ts'
 * import { toAssertion, toSignedAssertion } from './assertion.ts'
 * import { issuedAssertion } from './issued-assertion.ts'
 *
 * const hosted = toAssertion(plainStatement, addresses)
 * const signed = toSignedAssertion(plainStatement, addresses, 'key')
 * issuedAssertion(JSON.stringify(signed), hosted.id) === JSON.stringify(hosted) // => true
 * ```
 */
export function issuedAssertion(payload: string, url: string): string {
  const signed = JSON.parse(payload) as object
  return JSON.stringify({ ...signed, id: url, verification: { type: 'HostedBadge' } })
}
