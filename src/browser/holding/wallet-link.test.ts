import { expect, test } from 'vitest'
import { walletLink } from './wallet-link.ts'

test.each([
  ['plain words', 'Baker'],
  ['a percent sign', '100 % right, %25 and %zz'],
  ['signs of addresses', 'a&b=c#d?e+f "g"'],
  ['letters of the world', 'ગુજરાતી عربى 🏅'],
])('an offer with %s is whole after the wallet has decoded it twice', (_, name) => {
  const credential = { type: ['VerifiableCredential'], name }
  const link = new URL(walletLink(JSON.stringify(credential)))
  expect(link.origin + link.pathname).toBe('https://lcw.app/request')
  const offer: unknown = JSON.parse(decodeURI(link.searchParams.get('request') ?? ''))
  expect(offer).toMatchObject({ verifiablePresentation: { verifiableCredential: [credential] } })
})
