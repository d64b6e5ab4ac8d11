import { expect, test } from 'vitest'
import { addressWithName } from '../../proof/identity/name-proof.ts'
import { withName } from './embed.ts'

const source = 'https://city.example/awards/a/credential.json'
const oembed = { html: `<open-badge src="${source}" lang="en">A</open-badge>`, width: 420 }
const proof = { name: 'Maya $& Okonkwo', salt: 'AAAAAAAAAAAAAAAAAAAAAA' }

test('who opened their private link and chooses so has their name proven, too', () => {
  const { hash } = new URL(addressWithName(source, proof))
  const made = withName(oembed, source, hash)
  expect(made.html).toBe(
    `<open-badge src="${addressWithName(source, proof)}" lang="en">A</open-badge>`,
  )
  expect(made.html).not.toContain('Maya')
  expect(made.width).toBe(420)
})

test.each([
  ['nothing', ''],
  ['another part of the page', '#share'],
  ['markup', '#n="><script>'],
  ['too little for a name', '#n=AAAA'],
])('behind an address with %s there is no name, so nothing changes', (_, hash) => {
  expect(withName(oembed, source, hash)).toEqual(oembed)
})
