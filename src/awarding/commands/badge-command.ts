import { badgeLimits } from '../../kinds/badge/limits.ts'
import { slugFrom } from '../../model/addresses/slug.ts'
import { composeBadge } from '../files/compose-badge.ts'
import { fileNameFault, plainTextFault } from '../input-faults.ts'
import { flagFaults, flagSentence } from './plain-flags.ts'
import {
  missing,
  readFlag,
  type Flags,
  type Refusal,
  type StaffCommand,
  type StaffPorts,
} from './staff-ports.ts'

/** Writes a badge as it is first proposed, and says what has to be renewed since there is one more. */
export const badgeCommand: StaffCommand = {
  usage: 'npm run badge -- [--issuer ISSUER] [--name NAME] [flags]',
  about:
    'Writes a new badge to badges/. What is not given is asked for. The picture can be added later beside badge.md.',
  flags: {
    issuer: { value: 'I', help: 'folder of the issuer' },
    name: { value: 'N', help: 'what the badge is called' },
    slug: { value: 'S', help: 'its folder (default: from the name)' },
    description: { value: 'D', help: 'what somebody who has it can do' },
    criteria: { value: 'C', help: 'what it takes, in Markdown; a list as --criteria="- …"' },
    alt: { value: 'A', help: 'what the picture shows' },
    type: { value: 'T', help: 'achievement type (default: Badge)' },
    tags: { value: 'A,B', help: 'topics' },
    expires: { value: 'P2Y', help: 'how long an award is valid (default: for ever)' },
  },
  run: proposeBadge,
}

const questions = {
  issuer: 'Which issuer (folder)? ',
  name: 'What is the badge called? ',
  description: 'What can somebody who has it do (a sentence)? ',
  criteria: 'What does it take? ',
  alt: 'What will the picture show? ',
} as const

const longest = { issuer: 64, ...badgeLimits } as const

type Question = keyof typeof questions

async function proposeBadge(flags: Flags, ports: StaffPorts): Promise<Refusal | undefined> {
  const { issuers } = await ports.records()
  const given = await answers(flags, ports)
  const slug = flags['slug'] ?? slugFrom(given.texts.name)
  const slugs = issuers.map((issuer) => issuer.slug)
  const refused = [...given.refused]
  refused.push(...flagFaults({ slug }, { slug: fileNameFault }))
  if (!slugs.includes(given.texts.issuer)) refused.push(`--issuer is one of: ${slugs.join(', ')}`)
  if (refused.length > 0) return { refused }
  const { expires } = flags
  const file = composeBadge({
    ...given.texts,
    slug,
    achievementType: flags['type'] ?? 'Badge',
    recognises: [],
    tags: (flags['tags'] ?? '').split(',').flatMap((tag) => tag.trim() || []),
    ...(expires === undefined ? {} : { expires }),
  })
  await ports.write(file, 'new')
  ports.say(file.path)
  const note = await ports.renewalNote(await ports.records())
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
    const text = await readFlag(flags, name, questions[name], ports)
    const limits = { max: longest[name], lines: name === 'criteria' ? 'many' : 'one' } as const
    if (text === undefined) refused.push(...missing(name).refused)
    const fault = text === undefined ? undefined : plainTextFault(text, limits)
    if (fault) refused.push(flagSentence(name, fault))
    texts[name] = text ?? ''
  }
  return { texts, refused }
}
