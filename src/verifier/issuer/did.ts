import { decodeMultikey } from '../../proof/keys/multikey.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { readBase64url } from '../../proof/read-bytes.ts'
import { parseObject } from '../recognising/json-reading.ts'
import { readJwk, type WrittenKey } from './read-key.ts'

const host = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:%3A\d{1,5})?$/i
const segment = /^(?!\.{1,2}$)(?:[\w.~-]|%[0-9a-f]{2})+$/i

/**
 * The address of a did:web document; undefined for what is not a did:web. `did:web:host` is below `.well-known`,
 * `did:web:host:a:b` in the folder `/a/b/`. did:web, section 3.2 (Read).
 * @param allowOrigins where one of them is this host over http, http is used
 */
export function didWebAddress(did: string, allowOrigins: readonly string[]): string | undefined {
  const folder = didWebFolder(did, allowOrigins)
  if (folder === undefined) return undefined
  return new URL(folder).pathname === '/' ? `${folder}.well-known/did.json` : `${folder}did.json`
}

/** The folder that a did:web stands for, ends in `/`. */
export function didWebFolder(did: string, allowOrigins: readonly string[]): string | undefined {
  if (!did.startsWith('did:web:')) return undefined
  const [name = '', ...path] = did.slice('did:web:'.length).split(':')
  if (!host.test(name) || !path.every((part) => segment.test(part))) return undefined
  const authority = name.replace(/%3A/i, ':').toLowerCase()
  const plain = `http://${authority}`
  const origin = allowOrigins.includes(plain) ? plain : `https://${authority}`
  const folder = [origin, ...path, ''].join('/')
  return URL.canParse(folder) ? folder : undefined
}

/** The key that a did:key or did:jwk is, and the name of its one verification method. */
export function keyOfDid(did: string): (WrittenKey & { readonly id: string }) | undefined {
  try {
    if (did.startsWith('did:key:')) {
      const multibase = did.slice('did:key:'.length)
      return { id: `${did}#${multibase}`, jwk: decodeMultikey(multibase), isForbidden: false }
    }
    if (!did.startsWith('did:jwk:')) return undefined
    const text = new TextDecoder().decode(readBase64url(did.slice('did:jwk:'.length)))
    const key = readJwk(parseObject(text, 2))
    return key && { id: `${did}#0`, ...key }
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}
