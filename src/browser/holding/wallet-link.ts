/**
 * A link that the Learner Credential Wallet takes, with the whole offer in it. The wallet decodes it twice, as a query and
 * as a URI, so each `%` of the offer is encoded once more beforehand.
 *
 * @param credential an Open Badges 3.0 credential, as JSON
 */
export function walletLink(credential: string): string {
  const offer = {
    verifiablePresentation: {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: [JSON.parse(credential) as unknown],
    },
  }
  const text = JSON.stringify(offer).replaceAll('%', '%25')
  return `https://lcw.app/request?request=${encodeURIComponent(text)}`
}
