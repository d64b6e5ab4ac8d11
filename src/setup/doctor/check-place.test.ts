import { expect, test } from 'vitest'
import { engineRoot } from '../../publish/engine.ts'
import { readRecords } from '../../records/read-records.ts'
import { checkPlace } from './check-place.ts'

const { records } = await readRecords(engineRoot, { random: () => 'a'.repeat(26) })

function remedyFor(url: string, awards: 'none' | 'written' | 'issued'): string | undefined {
  const site = { ...records!.site, site: { ...records!.site.site, url } }
  const some = awards === 'none' ? [] : records!.awards
  const hasIssued = awards === 'issued'
  const place = { origin: undefined, files: {}, hasIssued }
  const findings = checkPlace({ ...records!, site, awards: some }, place)
  return findings.find(({ about }) => about === 'address')?.fix
}

test.each([
  ['none', 'before the first award'],
  ['written', 'before the awards that are here are published'],
  ['issued', 'it cannot change any more'],
] as const)(
  'where awards are: %s, an address that nobody can own is to be mended %s',
  (awards, words) => {
    expect(remedyFor('https://badges.example/', awards)).toContain(words)
    expect(remedyFor('https://badges.leicester.org.uk/', awards)).toBeUndefined()
  },
)
