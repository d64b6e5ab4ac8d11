import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleCard, sampleSealingSentence } from '../model/sample.ts'
import { checkedClaimCode, groupedClaimCode } from '../proof/sealing/claim-code.ts'
import { sampleSealingKey } from '../proof/keys/sample-sealing-key.ts'
import { openRecipient } from '../proof/sealing/seal.ts'
import { engineRoot } from '../publish/engine.ts'

test('the card that a preview and the README offer is one of the sample city, and opens three awards', async () => {
  const key = await sampleSealingKey(sampleSealingSentence)
  const awards = join(engineRoot, 'awards')
  const found: string[] = []
  for (const file of await readdir(awards, { recursive: true })) {
    if (!file.endsWith('.yml')) continue
    const text = await readFile(join(awards, file), 'utf8')
    for (const [, sealed = ''] of text.matchAll(/recipient: (eyJ\S+)/g)) {
      const { identities, name } = await openRecipient(sealed, key)
      if (identities.some(({ value }) => value === sampleCard.code)) found.push(name ?? '')
    }
  }
  expect(found).toEqual([sampleCard.name, sampleCard.name, sampleCard.name])
  const readme = await readFile(join(engineRoot, 'README.md'), 'utf8')
  expect(sampleCard.written).toBe(groupedClaimCode(checkedClaimCode(sampleCard.code)))
  expect(readme).toContain(sampleCard.written)
})
