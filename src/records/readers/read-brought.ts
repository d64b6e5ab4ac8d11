import { sentence, type Sentence } from '../../bytes/sentence.ts'
import {
  broughtSchema,
  type BroughtCredential,
  type BroughtNotes,
} from '../../kinds/endorsement/brought.ts'
import { mostOfComment } from '../../kinds/endorsement/schema.ts'
import type { EndorsedThing } from '../../kinds/endorsement/statement.ts'
import type { BroughtRecord } from '../../kinds/records.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { addressesOf, didWeb } from '../../model/addresses/address.ts'
import type { ProblemCode } from '../../model/problem-catalogue.ts'
import { fileStart, problem, type Problem } from '../../model/problem.ts'
import { textFault, unsafeFault } from '../../model/text/safe-text.ts'
import { endorsementCredentialSchema } from '../../openbadges/v3/schema.ts'
import { isProofFailure } from '../../proof/failure.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'
import { personalData } from '../personal-data.ts'
import { proveCredential, type ProofRefusal } from '../proving/prove-credential.ts'
import { byteLimits } from '../read-bytes.ts'
import { notesPath } from './read-endorsement.ts'
import { readYamlRecord } from './read-yaml-record.ts'
import { broughtPlaces, type BroughtPlace } from '../read-tree.ts'
import { note, textOf, type Source } from '../source.ts'

export interface ReadBrought {
  readonly brought: readonly BroughtRecord[]
  /** What looks like personal data in what is said of awards; a fault where the repository is public. */
  readonly personal: readonly Problem[]
}

/**
 * Every endorsement of a tree that was signed elsewhere. Each is proven here, by a key that is at hand; one that is not
 * proven, or speaks of something else than what it lies beside, gets no further.
 */
export async function readBrought(
  source: Source,
  record: { readonly site: Site } | undefined,
): Promise<ReadBrought> {
  const personal: Problem[] = []
  const brought: BroughtRecord[] = []
  for (const place of broughtPlaces(source.tree)) {
    const text = textOf(source, place.path)
    const notes = notesBeside(source, place)
    if (text === undefined || notes === undefined || record === undefined) continue
    if (place.kind === 'award-brought') personal.push(...personalData(text, place.path, []))
    const one = await readOne(source, place, { text, notes, site: record.site })
    if (one !== undefined) brought.push(one)
  }
  return { brought, personal }
}

interface Read {
  readonly text: string
  readonly notes: BroughtNotes
  readonly site: Site
}

async function readOne(
  source: Source,
  place: BroughtPlace,
  { text, notes, site }: Read,
): Promise<BroughtRecord | undefined> {
  const { path: file, issuer, endorsement: slug } = place
  const say = (code: ProblemCode, message: Sentence, hint: Sentence = askAgain) =>
    note(source, problem(code, file, fileStart, { message, hint }))
  const document = documentIn(text)
  if (document === undefined)
    return say(
      'endorsement-file-invalid',
      sentence`The file is not an EndorsementCredential of Open Badges 3.0 as JSON.`,
    )
  const unsafe = unsafeText(document)
  if (unsafe !== undefined) return say('endorsement-file-unsafe', unsafe)
  const { id: signer } = signerOf(document)
  if (isOfSite(signer, site))
    return say(
      'endorsement-file-own',
      sentence`It is signed in the name of an issuer of this site.`,
      sentence`Delete it, and write an endorsement with \`by:\` instead.`,
    )
  const about = endorsedBeside(document.credentialSubject.id, place, site)
  if (about === undefined)
    return say(
      'endorsement-file-other',
      sentence`It speaks of something else than what it lies beside.`,
      sentence`Move it to the folder of what it speaks of. Of a badge it names the address that ends in achievement.json, of an issuer the DID, and of an award the address that ends in credential.json.`,
    )
  const proven = await proveCredential(document, signer, notes.key)
  if ('refusal' in proven) return say(...refusals[proven.refusal])
  const badge = place.kind === 'issuer-brought' ? {} : { badge: place.badge }
  const credential = credentialOf(document, text, notes, proven.expires)
  return { file, position: fileStart, fields: {}, issuer, ...badge, slug, about, credential, notes }
}

const askAgain = sentence`Ask whoever signed it for the file again, and save it unchanged.`

const refusals: Readonly<
  Record<ProofRefusal, readonly [code: ProblemCode, message: Sentence, hint?: Sentence]>
> = {
  'proofs-not-one': ['endorsement-file-unproven', sentence`It does not have exactly one proof.`],
  'proof-unknown': [
    'endorsement-file-unproven',
    sentence`It is signed in a way, or uses words, that are not known here.`,
  ],
  'proof-wrong': [
    'endorsement-file-unproven',
    sentence`Its proof does not fit what it says and the key of whoever signed it.`,
  ],
  'key-of-another': [
    'endorsement-file-unproven',
    sentence`The key that it names is not that of whoever signed it.`,
  ],
  'key-unknown': [
    'endorsement-file-keyless',
    sentence`The key of whoever signed it is not known here.`,
    sentence`Put their key beside it, in a file of the same name that ends in .yml:\n  key: z6Mk…`,
  ],
}

/** What the file of the same name says, or nothing when it is at fault. */
function notesBeside(source: Source, { path, kind }: BroughtPlace): BroughtNotes | undefined {
  const file = notesPath(path)
  if (!source.tree.files.some((each) => each.path === file)) return {}
  const text = textOf(source, file)
  if (text === undefined) return undefined
  const echo = kind === 'award-brought' ? 'vocabulary' : 'all'
  const read = readYamlRecord(broughtSchema, { text, file, echo }, source.memory)
  return 'problems' in read ? note(source, ...read.problems) : read.value
}

/** Deeper than any endorsement is. */
const deepest = 16

function documentIn(text: string) {
  try {
    const json = parseStrictJson(text, { size: byteLimits.text, depth: deepest })
    const read = endorsementCredentialSchema.safeParse(json)
    return read.success && signerOf(read.data).id !== '' ? read.data : undefined
  } catch (error) {
    if (!isProofFailure(error)) throw error
    return undefined
  }
}

type Document = ReturnType<typeof endorsementCredentialSchema.parse>

function signerOf({ issuer }: Document): { readonly id: string; readonly name?: string } {
  if (typeof issuer === 'string') return { id: issuer }
  const { id, name } = issuer
  return { id, ...(typeof name === 'string' ? { name } : {}) }
}

const mostOfName = 200

/** A text that is longer than its place allows, or holds what nobody can see. */
function unsafeText(document: Document): Sentence | undefined {
  const { name } = signerOf(document)
  const { endorsementComment: comment } = document.credentialSubject
  const faults = [
    name === undefined ? undefined : textFault(name, { max: mostOfName, lines: 'one' }),
    comment === undefined ? undefined : textFault(comment, { max: mostOfComment, lines: 'many' }),
    ...textsIn(document).map((text) => unsafeFault(text, 'many')),
  ]
  const fault = faults.find((each) => each !== undefined)
  return fault && sentence`A text in it ${fault.message}.`
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [...textsIn(name), ...textsIn(each)])
}

/** An issuer here signs with its own key, when the site is published. */
function isOfSite(signer: string, { url }: Site): boolean {
  const own = didWeb(url).toLowerCase()
  const did = signer.toLowerCase()
  if (did === own || did.startsWith(`${own}:`)) return true
  return URL.canParse(signer) && new URL(signer).href.replace(/^http:/, 'https:').startsWith(url)
}

/** What a credential speaks of, if that is what it lies beside. */
function endorsedBeside(id: string, place: BroughtPlace, site: Site): EndorsedThing | undefined {
  const at = addressesOf(site)
  const { issuer } = place
  if (place.kind === 'issuer-brought') return id === at.did(issuer) ? { issuer } : undefined
  const { badge } = place
  const name = id.split('/').at(-2) ?? ''
  if (!/^[a-z0-9]+$/.test(name)) return undefined
  if (place.kind === 'badge-brought')
    return id === at.achievement(issuer, badge, name) ? { issuer, badge, version: name } : undefined
  return id === at.awardDocument(name, 'credential.json')
    ? { issuer, badge, slug: name }
    : undefined
}

function credentialOf(
  document: Document,
  text: string,
  notes: BroughtNotes,
  expires: string | undefined,
): BroughtCredential {
  const { validFrom, validUntil, credentialSubject } = document
  const [until] = [validUntil, expires].flatMap((each) => each?.slice(0, 10) ?? []).sort()
  const { id, endorsementComment: comment } = credentialSubject
  const signer = signerOf(document)
  return {
    text,
    about: id,
    signer: { ...signer, isPinned: notes.key !== undefined && !signer.id.startsWith('did:key:') },
    from: validFrom.slice(0, 10),
    ...(until === undefined ? {} : { until }),
    ...(comment === undefined ? {} : { comment }),
  }
}
