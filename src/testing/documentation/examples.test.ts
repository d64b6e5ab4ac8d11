import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../folder.ts'
import { type Example, examplesIn, faultsOf } from './examples.ts'

const root = new URL('../../..', import.meta.url).pathname
const run = async (examples: readonly Example[]) =>
  faultsOf(examples, { root, folder: await makeFolder() })

test('every example in the comments of the program gives what it says', async () => {
  const examples = globSync('src/*/**/*.ts', {
    cwd: root,
    exclude: ['src/testing/**', '**/*.test.ts'],
  })
    .sort()
    .flatMap((path) => examplesIn({ path, text: readFileSync(join(root, path), 'utf8') }))
  expect(examples.length).toBeGreaterThan(10)
  expect(await run(examples)).toEqual([])
})

test('an example that claims another value, claims none or throws is found out', async () => {
  const comment = (code: string) => `/**\n * @example\n * \`\`\`ts\n * ${code}\n * \`\`\`\n */\n`
  const lines = [
    '1 + 1 // => 2',
    '1 + 1 // => 3',
    '1 + 1 // two',
    "throw new Error('no') // => 2",
    "import { hexOf } from './no-such-file.ts'\nhexOf // => 1",
  ]
  const text = lines.map((line) => comment(line.replaceAll('\n', '\n * '))).join('')
  const faults = await run(examplesIn({ path: 'src/proof/jws.ts', text }))
  const places = faults.map((fault) => /^src\/proof\/jws\.ts:(\d+) /.exec(fault)?.[1])
  expect(places).toEqual(['13', '7', '19', '25'])
})
