import { expect, test } from 'vitest'
import type { Recipient } from '../../kinds/award/parts.ts'
import { generateSealingKey } from '../../proof/keys/generate-keys.ts'
import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import { openEach } from './open-recipient.ts'
import type { SealedRecipient } from './protocol.ts'

const own = await generateSealingKey()
const older = await generateSealingKey()
const foreign = await generateSealingKey()
const { sealing } = await parseKeyLines(`${own.line}\n${older.line}`)

const learner = (number: number): Recipient => ({
  identities: [{ type: 'email', value: `learner-${number}@people.example` }],
})
const unusable: Recipient = { identities: [{ type: 'email', value: 'no address' }] }

/** Every seventh is sealed to the older key, every eleventh to a stranger's, every thirteenth names nobody. */
async function sealed(number: number): Promise<SealedRecipient> {
  const key = number % 11 === 0 ? foreign : number % 7 === 0 ? older : own
  const recipient = number % 13 === 0 ? unusable : learner(number)
  return { id: `${number}`, recipient: await sealRecipient(recipient, key.publicKeyJwk) }
}

const expected = (number: number) =>
  number % 11 === 0 || number % 13 === 0 ? undefined : learner(number)

test('recipients are opened in their order, and those that cannot be are named', async () => {
  const numbers = Array.from({ length: 600 }, (_, index) => index)
  const keys = sealing.map(({ privateKeyJwk }) => privateKeyJwk.reveal())
  const opened = await openEach(await Promise.all(numbers.map(sealed)), keys)
  expect(opened).toEqual(numbers.map((number) => [`${number}`, expected(number)]))
})
