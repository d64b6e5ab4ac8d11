import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import type { RegisterLine } from '../../awarding/register/register.ts'
import { madeUpId } from './big-class.ts'
import { cityKeyLines, citySealingLine } from './canaries.ts'
import { cityPlace, write, type Place } from './place.ts'
import { published } from './run.ts'
import { sealCity } from './seal-city.ts'

/** The claim code of somebody who leaves school, their name, and the address that their badge is tied to. */
export const leaver = {
  code: madeUpId('a claim code of one who leaves'),
  name: 'Zoë Canary',
  school: 'zoe.canary@school.example',
} as const

export const leaverKeys = [...cityKeyLines, citySealingLine]

const file = 'awards/oakfield/robot-builder/leaver.yml'

/** What the school's register has of them. */
export const leaverLine: RegisterLine = {
  ...{ name: leaver.name, email: leaver.school, other: '', badge: 'Robot Builder' },
  ...{ awarded: '2026-03-02', card: '', code: leaver.code, link: '', id: madeUpId('leaver'), file },
  ...{ replaces: '', codeSince: '' },
}

/** The tiny city with an award of theirs, published. */
export async function leaverPlace(): Promise<Place> {
  const place = await cityPlace()
  await sealCity(place, citySealingLine)
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const { code, name, school } = leaver
  const identities = [{ type: 'email', value: school }] as const
  const sealed = await sealRecipient({ identities, name, code }, publicKeyJwk)
  const { id, awarded } = leaverLine
  await write(place, file, `id: ${id}\nrecipient: ${sealed}\nawarded: ${awarded}\n`)
  await published(place, { keys: leaverKeys })
  return place
}
