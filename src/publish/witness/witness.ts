import type { Endorsement } from '../../kinds/endorsement/schema.ts'
import type { Profile } from '../../kinds/issuer/schema.ts'
import type { PublicJwk, PublicKeyRecord } from '../../kinds/issuer/public-key.ts'
import type { Site } from '../../kinds/site/schema.ts'
import { parseStrictJson } from '../../proof/strict-json.ts'
import { readTree, type Tree } from '../../records/read-tree.ts'
import type { IssuerRecord } from '../../kinds/records.ts'
import { newestDay } from '../gather/newest-day.ts'
import { addressesOf, skillAddresses } from '../../model/addresses/address.ts'
import type { AlignedFramework } from '../../kinds/framework/alignment.ts'
import { digestsOf, type SigningContent, type SigningDigests } from '../sign/signing-digests.ts'
import { readGitFacts } from './git-facts.ts'
import { mapIn, textIn, unreadable, type Plain } from './plain.ts'
import { awardsOf } from './read-award.ts'
import { linksIn } from './read-links.ts'
import { drawnContentOf, readPicture, readWitnessedBadge } from './read-badge.ts'

/**
 * Reads the repository a second time, with our own code and one parser of YAML that the first reading does not load,
 * and gives the digest of everything that decides what is signed. It does not check what the first reading checks: it
 * says what stands in the files, so that nothing else is signed.
 *
 * @throws PublishFailure `not-witnessed` for a file that it cannot read, or a picture that is not harmless
 */
export async function witness(root: string): Promise<SigningDigests> {
  return digestsOf(await contentIn(root))
}

async function contentIn(root: string): Promise<SigningContent> {
  const tree = readTree(root)
  const paths = new Set(tree.files.map(({ path }) => path))
  const has = (path: string) => paths.has(path)
  const site = siteOf(mapIn(textIn(root, 'badges/site.yml'), 'badges/site.yml'))
  const issuers = []
  for (const slug of tree.issuers) issuers.push(await issuerIn(root, slug, tree))
  const frameworks = frameworksIn(root, tree)
  const alignable = {
    frameworkAt: (name: string) => frameworks.get(name),
    skillUrl: skillAddresses(addressesOf(site)).skill,
  }
  const badges = []
  for (const name of tree.badges) {
    const [issuer = '', slug = ''] = name.split('/')
    const { profile } = issuers.find((each) => each.slug === issuer)!
    const folder = { issuer, slug, language: profile.language }
    badges.push(await readWitnessedBadge(root, folder, has, alignable))
  }
  const awards = tree.awardFiles.flatMap(({ path, issuer, badge }) =>
    awardsOf(mapIn(textIn(root, path), path), { file: path, issuer, badge }),
  )
  const { asOf, addedOn, undone } = await readGitFacts(root)
  const days = tree.awardFiles.flatMap(({ path }) => {
    const day = addedOn.get(path)
    return day === undefined ? [] : [[path, day] as const]
  })
  return {
    site,
    sealingKey: has('badges/sealing-key.json') ? sealingKeyIn(root) : undefined,
    asOf: newestDay({ awards, issuers }, asOf),
    ...{ issuers, badges, awards, undone },
    endorsements: endorsementsIn(root, tree, issuers),
    pathways: linksIn(root, tree),
    drawn: badges.map((badge) => drawnContentOf(badge, site.theme)),
    addedOn: Object.fromEntries(days),
  }
}

function frameworksIn(root: string, { files }: Tree): ReadonlyMap<string, AlignedFramework> {
  return new Map(
    files.flatMap((file) =>
      file.kind === 'framework'
        ? [
            [
              file.framework,
              mapIn(textIn(root, file.path), file.path) as unknown as AlignedFramework,
            ] as const,
          ]
        : [],
    ),
  )
}

/** Endorsements as they are signed: one that names no language is in the endorser’s. */
function endorsementsIn(
  root: string,
  { files }: Tree,
  issuers: readonly Pick<IssuerRecord, 'slug' | 'profile'>[],
): SigningContent['endorsements'] {
  return files.flatMap((place) => {
    if (!('endorsement' in place)) return []
    const { path: file, issuer } = place
    const written = mapIn(textIn(root, file), file)
    const endorser = issuers.find(({ slug }) => slug === written['by'])
    const filled = { language: endorser?.profile.language, ...written }
    const badge = 'badge' in place ? { badge: place.badge } : {}
    return [{ file, issuer, ...badge, endorsement: filled as unknown as Endorsement }]
  })
}

function siteOf(written: Plain): Site {
  const filled = { languages: [written['language']], example: false, ...written }
  return filled as unknown as Site
}

async function issuerIn(root: string, slug: string, { files }: Tree) {
  const folder = ['badges', slug].join('/')
  const profile = profileOf(mapIn(textIn(root, `${folder}/profile.yml`), `${folder}/profile.yml`))
  const own = files.filter((file) => 'issuer' in file && file.issuer === slug)
  const keys = own.flatMap(({ kind, path }) =>
    kind === 'key' ? [jsonIn(root, path) as unknown as PublicKeyRecord] : [],
  )
  const has = (path: string) => own.some((file) => file.path === path)
  const image = await readPicture(root, folder, profile.image, has)
  return { slug, profile, keys, ...(image ? { image } : {}) }
}

const kindsOfMinors: readonly unknown[] = [
  'secondary',
  'special',
  'further-education',
  'sixth-form',
]

function profileOf(written: Plain): Profile {
  const minors = kindsOfMinors.includes(written['kind'])
  const filled = { translations: {}, minors, owners: [], example: false, ...written }
  return filled as unknown as Profile
}

function sealingKeyIn(root: string): PublicJwk {
  const { kty, crv, x, y } = jsonIn(root, 'badges/sealing-key.json') as unknown as PublicJwk
  return { kty, ...{ crv: crv!, x: x!, y: y! } }
}

function jsonIn(root: string, path: string): Plain {
  const text = textIn(root, path)
  try {
    const value = parseStrictJson(text)
    if (typeof value === 'object' && value !== null) return value as Plain
  } catch {
    throw unreadable(path)
  }
  throw unreadable(path)
}
