/**
 * Percent-encodes all but the unreserved characters of RFC 3986: encodeURIComponent leaves an apostrophe, brackets, an
 * asterisk and an exclamation mark as they are.
 *
 * @param text - UTF-16; encoded as UTF-8, with capital hexadecimal digits
 * @throws URIError for half of a surrogate pair
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
