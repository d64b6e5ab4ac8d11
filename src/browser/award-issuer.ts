/** Where an award's page names its issuer: the first link among what the certificate says. */
export const issuerSelector = '.certificate .facts a'

/** The issuer's name on an award's page; empty where the page names none, as that of an erased award. */
export function issuerNameOn(page: ParentNode): string {
  return page.querySelector(issuerSelector)?.textContent.trim() ?? ''
}
