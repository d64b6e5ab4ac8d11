import { awardLimits } from '../../kinds/award/fields.ts'
import { freshCode } from '../learners/fresh-code.ts'
import { readBadge, giveAwards, readPlace } from './award-command.ts'
import { writeCards } from './write-cards.ts'
import type { Flags, Refusal, StaffCommand, StaffPorts } from './staff-ports.ts'

/** Gives awards to fresh claim codes and writes the cards, which are never committed. */
export const cardsCommand: StaffCommand = {
  usage: 'npm run cards -- --count 30 --badge ISSUER/BADGE [flags]',
  about: `For a badge given in a room: gives so many awards, each to a claim code, and makes a sheet of cards to print (A4, eight a
page). Give each learner one card.`,
  flags: {
    badge: { value: 'B', help: 'issuer/badge, or the name of the badge' },
    count: { value: 'N', help: `how many, up to ${awardLimits.batch}` },
    on: { value: 'DAY', help: 'YYYY-MM-DD (default: today)' },
    file: { value: 'NAME', help: 'name of the file: when and what, never who' },
    narrative: { value: 'T', help: 'what they did; everybody can read it' },
  },
  run: giveToCards,
}

async function giveToCards(flags: Flags, ports: StaffPorts): Promise<Refusal | undefined> {
  const records = await ports.records()
  const badge = await readBadge(flags, records, ports)
  if ('refused' in badge) return badge
  const count = Number(flags['count'])
  if (!Number.isInteger(count) || count < 1 || count > awardLimits.batch)
    return { refused: [`--count is a number from 1 to ${awardLimits.batch}.`] }
  const place = await readPlace(flags, ports)
  if ('refused' in place) return place
  const codes = Array.from({ length: count }, () => freshCode(ports.random))
  const learners = codes.map(
    (value) => ({ recipient: { identities: [{ type: 'claim', value }] }, fields: {} }) as const,
  )
  const given = await giveAwards(learners, badge, place, records, ports)
  if ('refused' in given) return given
  const cards = codes.map((code) => ({ code }))
  await writeCards(cards, badge, given.name, records, ports)
  return undefined
}
