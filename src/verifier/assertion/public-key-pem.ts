const pem = /-----BEGIN PUBLIC KEY-----([\s\w+/=]+)-----END PUBLIC KEY-----/

/** A key from PEM (SubjectPublicKeyInfo), for the algorithms that 2.0 badges use; undefined for anything else. */
export async function importPublicKeyPem(text: string): Promise<CryptoKey | undefined> {
  const body = pem.exec(text)?.[1]?.replace(/\s/g, '')
  if (body === undefined || body.length > 8192) return undefined
  const der = decode(body)
  if (der === undefined) return undefined
  const kinds = [
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    { name: 'ECDSA', namedCurve: 'P-256' },
    { name: 'Ed25519' },
  ]
  for (const kind of kinds) {
    const key = await crypto.subtle
      .importKey('spki', der, kind, true, ['verify'])
      .catch(() => undefined)
    if (key !== undefined) return key
  }
  return undefined
}

function decode(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
