/** Where an award's page names its issuer: the first link among what the certificate says. */
export const issuerSelector = '.certificate .facts a'

/** The issuer that an award's page names, and its page as it is served; both empty where it names none, as that of an erased award. */
export function issuerOn(page: ParentNode): { readonly name: string; readonly page: string } {
  const link = page.querySelector<HTMLAnchorElement>(issuerSelector)
  return { name: link?.textContent.trim() ?? '', page: link?.href ?? '' }
}
