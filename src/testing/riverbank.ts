import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Publisher } from '../kinds/publisher/schema.ts'
import {
  toSignedCatalogue,
  type CataloguedBadge,
  type SignedCatalogue,
} from '../kinds/publisher/signed-catalogue.ts'
import { addressesOf } from '../model/addresses/address.ts'
import { attachJsonProof } from '../proof/data-integrity/json-proof.ts'
import { encodeMultikey } from '../proof/keys/multikey.ts'
import { importSigner } from '../proof/keys/signer.ts'

// The second publisher of the sample: what a site of this program shows to others, made without a publish.

/** Rules no site: it signs in tests, and what the sample has a copy of. */
const key = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'SnxLvzhtK5GwX3Or92nr5b2qAZ-J98DYQM6a0VmFkqs',
  x: 'sITlX_MdyJoLZFsNhVbeWDIltHvI_BVeRER4XNnKLE0',
} as const
const issuer = { slug: 'riverbank-trust', name: 'The Riverbank Trust' }

/** As badges/directory.yml of the sample lists it. */
export const riverbank: Publisher = {
  slug: 'riverbank',
  name: 'Riverbank Badges',
  url: 'https://badges.riverbank.example/',
  keys: ['Lxfw5kgNrUMGOSgSjKpB-T85zTrkIj0B7B3i994tgYo'],
}

type Sample = Pick<CataloguedBadge, 'name' | 'description' | 'tags'>

/** What its one issuer gives, by slug. */
export const riverbankBadges: Readonly<Record<string, Sample>> = {
  'boat-mender': {
    name: 'Boat Mender',
    description:
      'Finds the damage in the hull of a small boat, mends it, and says how long the mend will last.',
    tags: ['boats', 'repair'],
  },
  'flood-watcher': {
    name: 'Flood Watcher',
    description:
      'Reads a river gauge every week for a season, and knows whom to call when the water rises.',
    tags: ['river', 'safety'],
  },
  'water-sampler': {
    name: 'Water Sampler',
    description:
      'Takes samples of river water in the same way each time, tests them, and writes down what they show.',
    tags: ['river', 'science', 'nature'],
  },
}

/** The files of its site that a directory asks for, by path. */
export async function riverbankSite(
  badges: Readonly<Record<string, Sample>> = riverbankBadges,
  day = '2026-10-05',
): Promise<ReadonlyMap<string, string>> {
  const addresses = addressesOf({ url: riverbank.url })
  const { slug, name } = issuer
  const signer = await importSigner(key)
  const did = addresses.did(slug)
  const method = `${did}#${encodeMultikey(signer.publicKeyJwk)}`
  const known = Object.entries(badges).map(([badge, texts]) => ({
    slug: badge,
    badge: { ...texts, language: 'en', retired: false } as Parameters<
      typeof toSignedCatalogue
    >[0]['badges'][number]['badge'],
  }))
  const signed = toSignedCatalogue({ issuer: slug, name, day, badges: known }, addresses)
  return new Map(
    Object.entries({
      [addresses.catalogue('json', 1)]: catalogueOf(signed, addresses.signedCatalogue(slug)),
      [addresses.signedCatalogue(slug)]: await attachJsonProof(signed, {
        created: `${day}T00:00:00Z`,
        verificationMethod: method,
        signer,
      }),
      [addresses.didDocument(slug)]: {
        '@context': ['https://www.w3.org/ns/did/v1'],
        id: did,
        verificationMethod: [
          {
            id: method,
            type: 'Multikey',
            controller: did,
            publicKeyMultibase: encodeMultikey(signer.publicKeyJwk),
          },
        ],
        assertionMethod: [method],
      },
    }).map(([url, document]) => [
      url.slice(riverbank.url.length),
      `${JSON.stringify(document, undefined, 2)}\n`,
    ]),
  )
}

/** The catalogue of the whole site, which says where the signed one lies. */
function catalogueOf({ issuer: { did, name }, badges }: SignedCatalogue, signedCatalogue: string) {
  return {
    format: 1,
    site: { name: riverbank.name, url: riverbank.url, language: 'en' },
    total: badges.length,
    piece: 1,
    badges: badges.map((badge) => ({ ...badge, issuer: { did, name, signedCatalogue } })),
  }
}

/** Lays those files out in a folder, as a host would serve them. */
export async function layOutRiverbank(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [path, text] of files) {
    const at = join(folder, new URL(riverbank.url).host, path)
    await mkdir(dirname(at), { recursive: true })
    await writeFile(at, text)
  }
}
