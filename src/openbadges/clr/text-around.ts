/**
 * A document as JSON, with credentials in its empty `verifiableCredential`. They keep the letters they came with: parsing
 * and writing may lose some of a stranger's number.
 *
 * @param credentials - JSON texts
 * @param document - with `verifiableCredential: []` once; a text that reads like it has its quotation marks escaped
 */
export function textAround(credentials: readonly string[], document: object): string {
  const place = '"verifiableCredential":[]'
  const inside = `"verifiableCredential":[\n${credentials.join(',\n')}\n]`
  return `${JSON.stringify(document).replace(place, () => inside)}\n`
}
