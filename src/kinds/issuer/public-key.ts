import { z } from 'zod'
import { checked, date, described, type DeepReadonly } from '../../model/fields/field.ts'

const base64url = (title: string) =>
  described(z.string().regex(/^[A-Za-z0-9_-]{1,2000}$/), {
    title,
    description: 'Part of the public key.',
    example: 'AQAB',
  })

/** RFC 8037: Ed25519. */
const edwardsJwk = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: base64url('x').length(43),
})

/** RFC 7518, section 6.3: RSA; 2048 to 4096 bits. */
const rsaJwk = z.strictObject({
  kty: z.literal('RSA'),
  n: base64url('n').min(342).max(683),
  e: z.literal('AQAB'),
})

const shared = {
  id: described(z.string().regex(/^[A-Za-z0-9_-]{43}$/), {
    title: 'Id',
    description: 'The RFC 7638 thumbprint of the key.',
    example: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  }),
  from: date({ title: 'From', description: 'The first day it signs.', example: '2026-01-01' }),
  retired: date({
    title: 'Retired',
    description: 'It signs nothing new after this day; what it signed stays good.',
    example: '2028-01-01',
  }).exactOptional(),
  compromised: date({
    title: 'Compromised',
    description: 'From this day it is not to be trusted; what it signed is issued anew.',
    example: '2027-03-01',
  }).exactOptional(),
} as const

/** badges/<issuer>/keys/<id>.json; `npm run keys` writes it. */
export const publicKeySchema = z
  .discriminatedUnion('alg', [
    z.strictObject({ ...shared, alg: z.literal('EdDSA'), publicKeyJwk: edwardsJwk }),
    z.strictObject({ ...shared, alg: z.literal('RS256'), publicKeyJwk: rsaJwk }),
  ])
  .meta({
    title: 'Public key',
    description: 'A key that signs for an issuer: the public half and its days.',
  })

/** badges/sealing-key.json: recipients are sealed to it (RFC 7518, section 6.2; P-256). */
export const sealingKeySchema = checked(
  z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: base64url('x').length(43),
    y: base64url('y').length(43),
    kid: z.string().max(100).exactOptional(),
    alg: z.literal('ECDH-ES').exactOptional(),
    use: z.literal('enc').exactOptional(),
  }),
  () => undefined,
).meta({ title: 'Sealing key', description: 'The public key to which recipients are sealed.' })

/** A public key as JSON; `kty` decides: OKP (Ed25519) signs Data Integrity, RSA signs JWS, EC (P-256) takes sealed text. */
export interface PublicJwk {
  readonly kty: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly n?: string
  readonly e?: string
}

/** badges/<issuer>/keys/<id>.json */
export type PublicKeyRecord = DeepReadonly<
  Omit<z.infer<typeof publicKeySchema>, 'publicKeyJwk'> & { publicKeyJwk: PublicJwk }
>

/** Only what the key consists of. */
export function toSealingKey(written: z.infer<typeof sealingKeySchema>): PublicJwk {
  return { kty: written.kty, crv: written.crv, x: written.x, y: written.y }
}

/** The text whose SHA-256 is a key's thumbprint (RFC 7638, section 3.2: the needed members, sorted). */
export function thumbprintText(key: PublicJwk): string {
  switch (key.kty) {
    case 'RSA':
      return JSON.stringify({ e: key.e, kty: key.kty, n: key.n })
    case 'EC':
      return JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x, y: key.y })
    default:
      return JSON.stringify({ crv: key.crv, kty: key.kty, x: key.x })
  }
}
