import { expect, test } from 'vitest'
import type { Problem } from '../model/problem.ts'
import { en } from '../model/staff-words/en.ts'
import { makeFolder } from '../testing/folder.ts'
import { batch, goodTree, readers, replaced, single, site } from '../testing/trees/good-tree.ts'
import { plant } from '../testing/trees/spoil.ts'
import { readAwards } from './readers/read-awards.ts'
import { readRecords } from './read-records.ts'
import { recordMemory } from './memory/record-memory.ts'
import { forGitHub } from './report/github.ts'
import { forPrograms } from './report/report.ts'
import { forTerminal } from './report/terminal.ts'

const canaries = [
  'Zebulon Quartzheimer',
  'zebulon-quartzheimer',
  'zebulon.quartzheimer@mail.example',
  '07700900987',
  '+44 7700 900987',
  'https://zebulon-quartzheimer.example/me?x=quartzheimer',
  'http://zebulon-quartzheimer.example/',
  '[me](http://zebulon-quartzheimer.example/)',
  'zebulonquartzheimerabcdefg',
  'Zebulon\u202eQuartzheimer',
  'Quartzheime\u0301r',
]
const told = /quartzheim|7700[ ]?900987/i

/** Every place in an award file in which somebody could write a name: after each key, as each key, as a comment. */
function* spoiltBy(canary: string, text: string): Iterable<string> {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const written = /^(\s*(?:- )?)([A-Za-z]+):( .*)?$/.exec(line)
    if (!written) continue
    const [, indent, key] = written
    const quoted = JSON.stringify(canary)
    for (const other of [
      `${indent}${key}: ${canary}`,
      `${indent}${key}: ${quoted}`,
      `${indent}${quoted}: x`,
      `${indent}${key}: [${quoted}]`,
      `${line} # ${canary}`,
    ])
      yield lines.with(index, other).join('\n')
  }
  yield `${canary}: x\n${canary}: y\n`
  yield canary
}

const files = [single, batch, readers, replaced]

function reportOf(problems: readonly Problem[]): string {
  return [forTerminal(problems, en), forGitHub(problems, en), forPrograms(problems)].join('')
}

test('no problem of a file repeats a person, wherever one is written', () => {
  let count = 0
  for (const file of files)
    for (const canary of canaries)
      for (const text of spoiltBy(canary, String(goodTree.get(file)))) {
        const { problems, personal } = readAwards(text, {
          file,
          issuer: 'riverside-school',
          badge: 'digital-explorer',
        })
        expect(reportOf([...problems, ...personal])).not.toMatch(told)
        count += problems.length
      }
  expect(count).toBeGreaterThan(1000)
})

test.each(['public', 'private'])('no problem of a %s repository repeats a person', async (who) => {
  const root = await makeFolder()
  const reading = { random: () => 'g', asOf: '2026-11-23', memory: recordMemory() }
  plant(root, new Map(goodTree).set(site, String(goodTree.get(site)).replace('public', who)))
  for (const file of files)
    for (const canary of ['zebulon-quartzheimer', 'zebulonquartzheimerabcdefg'])
      for (const text of spoiltBy(canary, String(goodTree.get(file)))) {
        plant(root, new Map([[file, text]]))
        const { problems } = await readRecords(root, reading)
        expect(reportOf(problems)).not.toMatch(told)
        plant(root, new Map([[file, goodTree.get(file) ?? '']]))
      }
})
