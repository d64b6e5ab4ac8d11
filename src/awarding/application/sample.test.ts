import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sampleSealingSentence } from '../../model/sample.ts'
import { publicJwkOf } from '../../proof/keys/jwk.ts'
import { sampleSealingKey } from '../../proof/keys/sample-sealing-key.ts'
import { openBytes, openRecipient } from '../../proof/sealing/seal.ts'
import { thumbprintOf } from '../../proof/keys/thumbprint.ts'
import { readApplication } from './read-application.ts'

const publisher = await sampleSealingKey(sampleSealingSentence)
const device = await sampleSealingKey('the key of a teacher’s device')
const settings = await readFile('badges/site.yml', 'utf8')

// Learners have files of version 1: they stay readable for ever.
test.each([
  ['robot-builder-locked.json', 'foxglove-school', 'robot-builder', 'Bina Sample'],
  ['repair-cafe-fixer.json', 'canal-street-makers', 'repair-cafe-fixer', 'Sam Sample'],
])(
  'the request %s of the sample is read, and its code opens to the publisher',
  async (...given) => {
    const [file, issuer, slug, name] = given
    const text = await readFile(`src/testing/applications/${file}`, 'utf8')
    const read = await readApplication(text, {
      site: /^url: (\S+)$/m.exec(settings)?.[1] ?? '',
      badges: [{ issuer, slug, name: slug, retired: false, resultDescriptions: [] }],
      latest: '2026-12-01',
      sealingKeyId: await thumbprintOf(publicJwkOf(publisher)),
      device: {
        id: await thumbprintOf(publicJwkOf(device)),
        open: (jwe) => openBytes(jwe, device),
      },
    })
    expect(read).toMatchObject({ application: { name, issuer, badge: slug } })
    if (!('application' in read)) throw new RangeError('it was not read')
    const { identities } = await openRecipient(read.application.recipient, publisher)
    expect(identities.map(({ type }) => type)).toEqual(['claim'])
  },
)
