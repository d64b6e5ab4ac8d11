import { type Check, type Claims, checked } from './report.ts'

/** Signs that turn text round or cannot be seen; joiners have their use inside words of some scripts. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u

/** Whether names and addresses might be read as something else than they are. Does not decide the verdict. */
export function checkAppearance({ name, issuerName, issuerId, issuerUrl }: Claims): Check {
  const named = Object.entries({ name, issuerName })
  const bad = named.find(
    ([, text]) => text !== undefined && (hidden.test(text) || mixesScripts(text)),
  )
  if (bad !== undefined) return checked('appearance-hidden-letters', { member: bad[0] })
  for (const address of [issuerId, issuerUrl]) {
    const host = address === undefined ? undefined : hostIn(address)
    if (host !== undefined && /(?:^|\.)xn--/.test(host)) {
      return checked('appearance-look-alike', { host })
    }
  }
  return checked('appearance-plain')
}

/** Latin beside Cyrillic or Greek inside one word. */
function mixesScripts(text: string): boolean {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
    )
}

/** As it is really written: a name in foreign letters shows as `xn--…`. */
function hostIn(address: string): string | undefined {
  const did = /^did:web:([^:#]+)/.exec(address)?.[1]
  const text = did === undefined ? address : `https://${did.replace(/%3A/i, ':')}`
  return URL.canParse(text) ? new URL(text).hostname : undefined
}
