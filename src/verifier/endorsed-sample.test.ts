import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { contextUrl } from '../openbadges/context-url.ts'
import {
  didOf,
  endorsementOf,
  multibaseOf,
  signedElsewhere,
} from '../testing/trees/signed-elsewhere.ts'
import { fakeWorld } from '../testing/world.ts'
import { endorserText } from './endorsements/endorser-line.ts'
import { verdictsOf } from './reporting/verdict.ts'
import { verdictWords } from './reporting/verdict-words.ts'
import { verifyBadge } from './verify-badge.ts'

// A badge to try the verifier with, of which the guide for staff speaks: three are said to stand behind it.

const sample = 'src/testing/endorsements/badge-with-three.json'
const id = 'urn:uuid:5c0f0f0e-6c1b-4f0a-9a55-0d8f3c1b7e21'

async function made(): Promise<string> {
  const says = async (about: string, urn: string, endorsementComment: string) => {
    const subject = { id: about, type: ['EndorsementSubject'], endorsementComment }
    const text = await signedElsewhere(
      endorsementOf(about, { id: urn, credentialSubject: subject }),
    )
    return JSON.parse(text) as { readonly credentialSubject: object }
  }
  const good = await says(id, urn(1), 'We tasted the loaf, and asked for another.')
  const changed = await says(id, urn(2), 'The loaf was burnt.')
  const stolen = await says(urn(9), urn(3), 'Never once late with the oven.')
  const better = { ...changed.credentialSubject, endorsementComment: 'The best loaf in town.' }
  const text = await signedElsewhere(
    {
      '@context': [contextUrl.credentials2, contextUrl.openBadges3],
      id,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Sourdough Baker',
      issuer: { id: didOf('other'), type: ['Profile'], name: 'Clover Kitchen' },
      validFrom: '2026-06-14T00:00:00Z',
      credentialSubject: {
        id: urn(4),
        type: ['AchievementSubject'],
        achievement: {
          id: urn(5),
          type: ['Achievement'],
          name: 'Sourdough Baker',
          description: 'Bakes a sourdough loaf alone.',
          criteria: { narrative: 'Bake three loaves from your own starter.' },
        },
      },
      endorsement: [good, { ...changed, credentialSubject: better }, stolen],
    },
    { by: 'other', method: `${didOf('other')}#${multibaseOf('other')}` },
  )
  return `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`
}

function urn(number: number): string {
  return `urn:uuid:5c0f0f0e-6c1b-4f0a-9a55-0d8f3c1b7e3${number}`
}

test('the badge is what this makes it', async () => {
  const text = await made()
  if (process.env['CINQUEFOIL_UPDATE'] === '1') await writeFile(sample, text)
  expect(JSON.parse(await readFile(sample, 'utf8'))).toEqual(JSON.parse(text))
})

test('of the three one stands by its key, one was changed, and one speaks of something else; nobody is asked', async () => {
  const world = fakeWorld({})
  const [report] = await verifyBadge(await readFile(sample, 'utf8'), world)
  expect(report?.verdict).toBe('valid')
  const lines = verdictsOf(report?.endorsements ?? [])
  expect(lines.map((line) => endorserText(line, verdictWords))).toEqual([
    'The signature is good, but the key is their own: the name is only what they say.',
    'Changed after it was signed. It counts for nothing.',
    'Said of something else. It counts for nothing here.',
  ])
  expect(world.asked).toEqual([])
})
