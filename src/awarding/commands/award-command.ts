import { awardFields, awardLimits } from '../../kinds/award/fields.ts'
import { isEmail, recordedIdentity } from '../../model/identity.ts'
import { addressesOf } from '../../model/addresses/address.ts'
import { isAwarded } from '../../kinds/badge/is-awarded.ts'
import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import type { Records } from '../../kinds/records.ts'
import type { SharedFields } from '../files/compose-awards.ts'
import { haveLastNameFirst, turnedName } from '../csv/name-readings.ts'
import {
  addressFault,
  asMeant,
  dayFault,
  fileNameFault,
  plainTextFault,
  publicTextFault,
} from '../input-faults.ts'
import { badgeNamed, type KnownBadge } from '../known-badge.ts'
import { isNameRule, usualNameRule, type NameRule } from '../learners/name-rule.ts'
import { flagOf, togetherFault } from '../files/plain-fields.ts'
import { ownList } from '../register/own-list.ts'
import { sealLearners, type KeptAward, type Unsealed } from '../learners/seal-learners.ts'
import { freePlace, ownPath } from './free-place.ts'
import { shouldTurnNames, lastNameFirstHelp } from './name-order.ts'
import { flagFaults, flagSentence, plainFlags, plainHelp, plainOptions } from './plain-flags.ts'
import {
  missing,
  readFlag,
  type Flags,
  type Refusal,
  type StaffCommand,
  type StaffPorts,
} from './staff-ports.ts'

/** Of a flag that every command knows which gives awards. */
export const wholeRecordHelp = 'they ask for all that you awarded them in one signed record'

/** Gives one award. */
export const awardCommand: StaffCommand = {
  usage: 'npm run award -- [--badge ISSUER/BADGE] [--email ADDRESS | --claim] [flags]',
  about:
    'Gives a badge to one person: the recipient is sealed, and a file is written to awards/. What is not given is asked for.',
  flags: {
    badge: { value: 'B', help: 'issuer/badge, or the name of the badge' },
    email: { value: 'ADDRESS', help: 'who it is for; it is sealed' },
    claim: { help: 'make a claim code instead of an address; your register keeps it' },
    person: { value: 'NAME', help: 'their name (optional)' },
    'last-name-first': { help: lastNameFirstHelp },
    names: {
      value: 'RULE',
      help: `in-badge: the name is signed with the badge for ever, and only the holder's private link shows it;
left-out: it stays in your register (default where learners are under 18, else in-badge)`,
    },
    on: { value: 'DAY', help: 'YYYY-MM-DD (default: today)' },
    file: { value: 'NAME', help: 'name of the file: when and what, never who' },
    narrative: { value: 'T', help: 'what they did; everybody can read it' },
    evidence: { value: 'URL', help: 'web address of evidence' },
    'whole-record': { help: wholeRecordHelp },
    supersedes: { value: 'ID', help: 'the award that this one replaces' },
    'rests-on': { value: 'IDS', help: 'awards that complete its pathway, with commas' },
  },
  column: 17,
  more: `What else it may say to everybody:

${plainHelp}`,
  moreFlags: plainOptions,
  run: giveAward,
}

async function giveAward(flags: Flags, ports: StaffPorts): Promise<Refusal | undefined> {
  const records = await ports.records()
  const badge = await readBadge(flags, records, ports)
  if ('refused' in badge) return badge
  const learner = await readLearner(flags, badge, records, ports)
  if ('refused' in learner) return learner
  const place = await readPlace(flags, ports)
  if ('refused' in place) return place
  const given = await giveAwards([learner], badge, place, records, ports)
  return 'refused' in given ? given : undefined
}

/**
 * Seals learners, writes their files and says where; claim codes go into the giver's register. A name that was not
 * asked for gives way to the files that are there: awards of another time stay as they are.
 */
export async function giveAwards(
  learners: readonly Unsealed[],
  badge: KnownBadge,
  place: Place,
  records: Records,
  ports: StaffPorts,
): Promise<Given | Refusal> {
  const apart = apartIn(learners, place, badge)
  if (apart) return apart
  const sealingKey: PublicJwk | undefined = records.site.sealingKey
  if (!sealingKey)
    return { refused: ['There is no badges/sealing-key.json: npm run keys -- sealing'] }
  const names = place.names ?? usualNameRule(issuerOf(badge, records))
  const sealed = await sealLearners(learners, { key: sealingKey, names }, ports.random)
  if (names === 'left-out' && sealed.some(({ kept }) => kept.name !== undefined))
    ports.say(
      'Names are left out of the badge and stay in your register: --names in-badge seals them.',
    )
  const awards = sealed.map(({ entry }) => entry)
  const free = freePlace(badge, place, awards, ports)
  if (free === undefined)
    return { refused: [`There is a file “${place.name}” already. Give another --file.`] }
  const { files } = free
  for (const file of files) {
    await ports.write(file, 'new')
    ports.say(file.path)
  }
  // Kept beside the repository: .cinquefoil/ is never committed.
  const path = ownPath(`${badge.slug}-${free.name}`, '.csv', ports)
  const together = {
    badge: badge.name,
    awarded: place.shared.awarded ?? ports.today,
    claimPage: addressesOf(records.site.site).claim,
    files,
  }
  const kept = sealed.map((each) => each.kept)
  await ports.write({ path, text: ownList(kept, together) }, 'new')
  ports.say(
    `Your register of these awards (who has which, claim codes): ${path}. Keep it out of the repository.`,
  )
  return { name: free.name, kept }
}

/** What a learner's own fields and those of all say together, where that cannot be. */
function apartIn(
  learners: readonly Unsealed[],
  { shared }: Place,
  badge: KnownBadge,
): Refusal | undefined {
  const fault = learners
    .map(({ fields }) => togetherFault({ ...shared, ...fields }, badge))
    .find((each) => each !== undefined)
  return fault && { refused: [flagSentence(flagOf(fault.field), fault)] }
}

/** What was given: the name that the files got, and what only the giver keeps. */
export interface Given {
  readonly name: string
  readonly kept: readonly KeptAward[]
}

/** A name for files, and what the awards share. */
export interface Place {
  readonly name: string
  /** Staff chose the name. */
  readonly isNameChosen: boolean
  readonly shared: SharedFields
  /** As staff chose; absent: what is usual for the issuer. */
  readonly names?: NameRule
}

function issuerOf(
  { issuer }: KnownBadge,
  { issuers }: Records,
): { readonly minors: boolean } | undefined {
  return issuers.find(({ slug }) => slug === issuer)?.profile
}

/** The badge that was named, or why there is none. */
export async function readBadge(
  flags: Flags,
  records: Records,
  ports: StaffPorts,
): Promise<KnownBadge | Refusal> {
  const name = await readFlag(flags, 'badge', 'Which badge (issuer/badge)? ', ports)
  if (name === undefined) return missing('badge')
  const named = badgeNamed(name, knownBadges(records))
  if ('suggestion' in named) {
    return {
      refused: [`There is no one badge of that name.${nameHint(named.suggestion, records)}`],
    }
  }
  return named.badge.retired ? { refused: ['That badge is not awarded any more.'] } : named.badge
}

/** The name that was perhaps meant, or how a badge is named. */
function nameHint(suggestion: string | undefined, records: Records): string {
  if (suggestion !== undefined) return ` Did you mean “${suggestion}”?`
  const example = knownBadges(records).find(({ retired }) => !retired)
  return example === undefined
    ? ' There is no badge yet: "npm run badge" describes one.'
    : ` A badge is named by its two folders in badges/, like ${example.issuer}/${example.slug}.`
}

export function knownBadges(records: Records): readonly KnownBadge[] {
  return records.badges.map(({ issuer, slug, badge }) => {
    const { name, resultDescriptions, creditsAvailable } = badge
    const keys = records.issuers.find((each) => each.slug === issuer)?.keys ?? []
    const known = { issuer, slug, name, retired: !isAwarded(badge, keys), resultDescriptions }
    return creditsAvailable === undefined ? known : { ...known, creditsAvailable }
  })
}

/** Name of the file and what its awards share. */
export async function readPlace(flags: Flags, ports: StaffPorts): Promise<Place | Refusal> {
  const awarded = asMeant(flags['on'] ?? ports.today)
  const chosenName = await readFlag(
    flags,
    'file',
    'Name of the file (when and what, never who)? ',
    ports,
  )
  const name = chosenName ?? awarded
  const { names } = flags
  if (names !== undefined && !isNameRule(names))
    return { refused: ['--names is in-badge or left-out.'] }
  const plain = plainFlags(flags)
  // A file that nobody named is named after the day: what is wrong with that is said of the day.
  const file = chosenName === undefined ? {} : { file: chosenName }
  const faults = flagFaults({ ...flags, on: awarded, ...file }, flagRules(ports))
  if (faults.length + plain.refused.length > 0) return { refused: [...faults, ...plain.refused] }
  const narrative = flags['narrative'] === undefined ? undefined : asMeant(flags['narrative'])
  const evidence = flags['evidence']
  const shared = {
    awarded,
    ...plain.values,
    ...(flags['whole-record'] === undefined ? {} : { wholeRecord: true }),
    ...(narrative === undefined ? {} : { narrative }),
    ...(evidence === undefined ? {} : { evidence: [{ url: asMeant(evidence) }] }),
  }
  const chosen = names === undefined ? {} : { names }
  return { name, isNameChosen: chosenName !== undefined, shared, ...chosen }
}

function flagRules({ latest }: StaffPorts) {
  return {
    on: (text: string) => dayFault(text, latest),
    file: (text: string) =>
      fileNameFault(text) ?? publicTextFault(text, { max: text.length, lines: 'one' }),
    narrative: (text: string) =>
      publicTextFault(text, { max: awardFields.narrative.most, lines: 'many' }),
    evidence: addressFault,
  }
}

async function readLearner(
  flags: Flags,
  badge: KnownBadge,
  records: Records,
  ports: StaffPorts,
): Promise<Unsealed | Refusal> {
  const isMinor = issuerOf(badge, records)?.minors ?? true
  const more = { fields: {}, ...namedAwards(flags) }
  const name = await readName(flags, ports)
  if ('refused' in name) return name
  if (flags['claim'] !== undefined) return { recipient: { identities: [], ...name }, ...more }
  const question = `E-mail address${isMinor ? ' (better for young people: leave it empty for a claim code)' : ', or nothing for a claim code'}? `
  const email = flags['email'] ?? (ports.ask ? await ports.ask(question) : undefined)
  if (email === undefined) return missing('email ADDRESS or --claim')
  if (email.trim() === '') return { recipient: { identities: [], ...name }, ...more }
  if (!isEmail(email.trim())) return { refused: ['That is not a whole e-mail address.'] }
  const identity = recordedIdentity({ type: 'email', value: email })
  return { recipient: { identities: [identity], ...name }, ...more }
}

/** Awards that are named by their ids. */
function namedAwards({ supersedes, 'rests-on': restsOn }: Flags) {
  return {
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(restsOn === undefined ? {} : { restsOn: restsOn.split(',').map((id) => id.trim()) }),
  }
}

async function readName(
  flags: Flags,
  ports: StaffPorts,
): Promise<{ readonly name?: string } | Refusal> {
  const person = asMeant(flags['person'] ?? '')
  if (person === '') return {}
  const fault = plainTextFault(person, { max: awardLimits.name, lines: 'one' })
  if (fault) return { refused: [flagSentence('person', fault)] }
  const isTurned = await shouldTurnNames(haveLastNameFirst([person]), flags, ports)
  return { name: isTurned ? turnedName(person) : person }
}
