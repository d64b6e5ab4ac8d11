import { addressesOf } from '../../model/addresses/address.ts'
import type { AwardRecord, Records } from '../../kinds/records.ts'
import { claimCards, englishCardWords, type CardFace } from '../learners/claim-cards.ts'
import { decodeTable } from '../csv/decode-table.ts'
import { freshCode } from '../learners/fresh-code.ts'
import { readRegister, registerText, type RegisterLine } from '../register/register.ts'
import { renewCode, renewedLines } from '../learners/renew-code.ts'
import { ownPath } from './free-place.ts'
import { editFaults } from './revoke-command.ts'
import type { Flags, Refusal, StaffCommand, StaffPorts } from './staff-ports.ts'

/** Gives the awards of one learner another claim code. */
export const newCodeCommand: StaffCommand = {
  usage: 'npm run new-code -- ID… [--register FILE]',
  about: `For a claim code that was lost, or that others have seen: gives all these awards of one learner a new one, and makes a card
to print. From the next publish on, the old code opens nothing. Whoever has used it until then may have seen the learner's
name and badges, and may have kept the link that shows the name.`,
  flags: {
    register: {
      value: 'FILE',
      help: 'your register (CSV): all awards with the same code get the new one, and a new register is made',
    },
  },
  operands: 1,
  run: (flags, ports, ids) => renewCodes(ids, flags, ports),
}

async function renewCodes(
  ids: readonly string[],
  flags: Flags,
  ports: StaffPorts,
): Promise<Refusal | undefined> {
  const lines = await parseRegister(flags, ports)
  if ('refused' in lines) return lines
  const records = await ports.records()
  const { sealingKey, site } = records.site
  if (!sealingKey)
    return { refused: ['There is no badges/sealing-key.json: npm run keys -- sealing'] }
  const wanted = withSameCode(ids, lines)
  const found = records.awards.filter(({ award }) => wanted.has(award.id) && !award.erased)
  const known = new Set(found.map(({ award }) => award.id))
  const [first] = found
  if (first === undefined || ids.some((id) => !known.has(id)))
    return { refused: ['Give the ids of awards that are in awards/ and not erased. See --help.'] }
  const texts = new Map<string, string>()
  for (const { file } of found) texts.set(file, await ports.readText(file))
  const awards = found.map(({ award, file }) => ({ id: award.id, path: file }))
  const renewed = await renewCode(awards, texts, freshCode(ports.random), sealingKey)
  if ('fault' in renewed) return { refused: [editFaults[renewed.fault]] }
  for (const file of renewed.files) {
    await ports.write(file, 'over')
    ports.say(file.path)
  }
  const claimPage = addressesOf(site).claim
  const face = faceFor(first, claimPage, records)
  await keep(
    'Card to print',
    'new-card',
    '.html',
    claimCards([{ code: renewed.code }], face),
    ports,
  )
  if (lines.length === 0) return undefined
  const since = { code: renewed.code, claimPage, on: ports.today }
  const text = registerText(renewedLines(lines, known, since))
  await keep('Your new register', 'register', '.csv', text, ports)
  return undefined
}

function faceFor(
  { issuer, badge }: AwardRecord,
  page: string,
  { badges, issuers }: Records,
): CardFace {
  const known = badges.find((each) => each.issuer === issuer && each.slug === badge)
  const name = issuers.find(({ slug }) => slug === issuer)?.profile.name
  return {
    badge: known?.badge.name ?? badge,
    issuer: name ?? issuer,
    page,
    words: englishCardWords,
  }
}

async function parseRegister(
  flags: Flags,
  ports: StaffPorts,
): Promise<readonly RegisterLine[] | Refusal> {
  const path = flags['register']
  if (path === undefined) return []
  const register = readRegister(decodeTable(await ports.readBytes(path)))
  return (
    register?.lines ?? {
      refused: ['--register is no register. One with a passphrase opens on the page /change/.'],
    }
  )
}

/** The ids that were given, and those that the register has under the same codes. */
function withSameCode(ids: readonly string[], lines: readonly RegisterLine[]): ReadonlySet<string> {
  const codes = new Set(
    lines.filter(({ id, code }) => ids.includes(id) && code !== '').map(({ code }) => code),
  )
  return new Set([...ids, ...lines.filter(({ code }) => codes.has(code)).map(({ id }) => id)])
}

async function keep(
  what: string,
  name: string,
  ending: string,
  text: string,
  ports: StaffPorts,
): Promise<void> {
  const path = ownPath(`${name}-${ports.today}`, ending, ports)
  await ports.write({ path, text }, 'new')
  ports.say(`${what}: ${path}. Keep it out of the repository.`)
}
