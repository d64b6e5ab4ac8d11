import { verifyBadge } from '../../verifier/verify-badge.ts'
import type { Page } from '../world.ts'
import { urls } from './assertions.ts'
import {
  type Json,
  badge3,
  did,
  didDocument,
  didDocumentUrl,
  multikey,
  prove,
  site,
} from './credentials.ts'
import { stage, worldWith } from './stage.ts'

// A badge of the honest issuer, beside which lie lists of what a guild says of it.

const { ed, evilEd } = stage
const badge = badge3()
export const awardId = String(badge['id'])
export const achievementId = String(
  ((badge['credentialSubject'] as Json)['achievement'] as Json)['id'],
)
export const endorser = 'did:web:guild.example'
export const guildDidUrl = 'https://guild.example/.well-known/did.json'
export const revocations = 'https://guild.example/revoked.json'
export const guild = (id: string) => ({ id, type: ['Profile'], name: 'Guild' })
const folderOf = (id: string) => new URL('.', id).href
/** Where the list of what is said of it lies. */
export const beside = (id: string) => `${folderOf(id)}endorsements.json`

/** What the guild says, not signed yet. */
export function said(about: string, more: Json = {}): Json {
  return {
    '@context': [
      ...(badge['@context'] as string[]),
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ],
    id: 'urn:uuid:0a3f1c4e-0000-4000-8000-00000000000e',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: guild(endorser),
    validFrom: '2026-04-01T00:00:00Z',
    credentialSubject: {
      id: about,
      type: ['EndorsementSubject'],
      endorsementComment: 'Well made.',
    },
    ...more,
  }
}
const method = { method: `${endorser}#guild` }
/** Signed with the guild's key. */
export const signed = (document: Json, key = evilEd) => prove(document, key, method)

export const status = { id: revocations, type: '1EdTechRevocationList' }

/** The web in which the badge is looked at. */
export function pagesWith(lists: Readonly<Record<string, Page>>): Readonly<Record<string, Page>> {
  const service = [{ id: `${did}#endorsements`, type: 'EndorsementLists', serviceEndpoint: [site] }]
  return {
    [didDocumentUrl]: didDocument([multikey(ed)], { service }),
    [guildDidUrl]: guildDid(),
    [revocations]: { issuer: endorser, revokedCredential: [] },
    [beside(awardId)]: { status: 404 },
    [beside(achievementId)]: { status: 404 },
    [`${site}endorsements.json`]: { status: 404 },
    ...lists,
  }
}

/** The guild's DID document. */
export function guildDid(more: Json = {}): Json {
  const key = { ...multikey(evilEd), id: `${endorser}#guild`, controller: endorser }
  return { ...didDocument([key]), id: endorser, assertionMethod: [`${endorser}#guild`], ...more }
}

/** Where the guild's endorsement of 2.0 is served, and its Profile. */
export const hostedUrl = 'https://guild.example/endorsements/1.json'
export const guildUrl = 'https://guild.example/profile.json'

/** What the guild says of the badge of 2.0 there. */
export const hosted = (more: Json = {}): Json => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Endorsement',
  id: hostedUrl,
  claim: { id: urls.badge, endorsementComment: 'Well made.' },
  issuer: guildUrl,
  issuedOn: '2026-04-01T00:00:00Z',
  verification: { type: 'HostedBadge' },
  ...more,
})

export const proven = async () => JSON.stringify(await prove(badge3(), ed))
export const listOf = (...endorsement: readonly unknown[]) => ({
  type: 'EndorsementList',
  endorsement,
})

/** What is found of the badge where these pages lie. */
export async function look(lists: Readonly<Record<string, Page>>, input?: string) {
  const world = worldWith(pagesWith(lists))
  const [report] = await verifyBadge(input ?? (await proven()), world)
  const codes = report?.checks.filter(({ id }) => id === 'endorsements').map(({ code }) => code)
  const verdicts = report?.endorsements.map(({ verdict }) => verdict)
  return { verdict: report?.verdict, verdicts, codes, report }
}
