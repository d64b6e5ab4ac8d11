import type { Records } from '../../kinds/records.ts'
import { badgeLimits } from '../../kinds/badge/limits.ts'
import { slugFrom } from '../../model/slug.ts'
import { composeBadge } from '../compose-badge.ts'
import { fileNameFault, plainTextFault } from '../input-faults.ts'
import { flagFaults, flagSentence } from './plain-flags.ts'
import { missing, told, type Flags, type Refusal, type StaffPorts } from './staff-ports.ts'

export const badgeHelp = `npm run badge -- [--issuer ISSUER] [--name NAME] [flags]

Writes a new badge to badges/. What is not given is asked for. The picture can be added later beside badge.md.

  --issuer I       folder of the issuer
  --name N         what the badge is called
  --slug S         its folder (default: from the name)
  --description D  what somebody who has it can do
  --criteria C     what it takes, in Markdown
  --alt A          what the picture shows
  --type T         achievement type (default: Badge)
  --tags A,B       topics
  --expires P2Y    how long an award is valid (default: for ever)`

const questions = {
  issuer: 'Which issuer (folder)? ',
  name: 'What is the badge called? ',
  description: 'What can somebody who has it do (a sentence)? ',
  criteria: 'What does it take? ',
  alt: 'What will the picture show? ',
} as const

const longest = { issuer: 64, ...badgeLimits } as const

type Question = keyof typeof questions

/** What has fallen behind the records and how it is renewed; nothing where nothing has. */
export type RenewalNote = (records: Records) => Promise<string | undefined>

/** Writes a badge as it is first proposed, and says what has to be renewed since there is one more. */
export async function badgeCommand(
  flags: Flags,
  ports: StaffPorts,
  renewal: RenewalNote,
): Promise<Refusal | undefined> {
  const { issuers } = await ports.records()
  const said = await answers(flags, ports)
  const slug = flags['slug'] ?? slugFrom(said.texts.name)
  const slugs = issuers.map((issuer) => issuer.slug)
  const refused = [...said.refused]
  refused.push(...flagFaults({ slug }, { slug: fileNameFault }))
  if (!slugs.includes(said.texts.issuer)) refused.push(`--issuer is one of: ${slugs.join(', ')}`)
  if (refused.length > 0) return { refused }
  const { expires } = flags
  const file = composeBadge({
    ...said.texts,
    slug,
    achievementType: flags['type'] ?? 'Badge',
    recognises: [],
    tags: (flags['tags'] ?? '').split(',').flatMap((tag) => tag.trim() || []),
    ...(expires === undefined ? {} : { expires }),
  })
  await ports.write(file, 'new')
  ports.say(file.path)
  const note = await renewal(await ports.records())
  if (note !== undefined) ports.say(note)
  return undefined
}

async function answers(flags: Flags, ports: StaffPorts) {
  const texts: Record<Question, string> = {
    issuer: '',
    name: '',
    description: '',
    criteria: '',
    alt: '',
  }
  const refused: string[] = []
  for (const name of Object.keys(questions) as Question[]) {
    const text = await told(flags, name, questions[name], ports)
    const limits = { max: longest[name], lines: name === 'criteria' ? 'many' : 'one' } as const
    if (text === undefined) refused.push(...missing(name).refused)
    const fault = text === undefined ? undefined : plainTextFault(text, limits)
    if (fault) refused.push(flagSentence(name, fault))
    texts[name] = text ?? ''
  }
  return { texts, refused }
}
