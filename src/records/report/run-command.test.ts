import { afterEach, expect, test, vi } from 'vitest'
import { flagLines, rootFlag } from '../../model/command.ts'
import { command, exitCodeOf } from './run-command.ts'

const greet = command({
  usage: 'npm run greet -- NAME [flags]',
  about: 'Greets.',
  flags: {
    in: { value: 'LANGUAGE', help: 'in which\nlanguage' },
    loud: { help: 'louder' },
    root: { value: 'DIR', default: '.' },
  },
  operands: 1,
  needs: ['in'],
  run: ({ in: language, loud, root }, [name]) => {
    if (name === 'nobody') return Promise.reject(new Error('There is nobody.'))
    process.stdout.write(JSON.stringify({ language, loud, root, name }))
    return Promise.resolve(name === 'one' ? 1 : undefined)
  },
})

const help = `npm run greet -- NAME [flags]

Greets.

  --in LANGUAGE  in which
                 language
  --loud         louder
`

function printed(...args: readonly string[]) {
  const texts = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((texts.out += text)))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((texts.err += text)))
  return async (kind = {}) => ({ code: await exitCodeOf({ ...greet, ...kind }, args), ...texts })
}

afterEach(() => vi.restoreAllMocks())

test.each([
  [['ada', '--in', 'en'], { code: 0, out: '{"language":"en","root":".","name":"ada"}' }],
  [['one', '--in', 'en', '--loud', '--root', 'x'], { code: 1 }],
  [['--help'], { code: 0, out: help, err: '' }],
  [['-h', 'ada'], { code: 0, out: help, err: '' }],
  [['--in', 'en'], { code: 2, out: help, err: '' }],
  [['ada'], { code: 2, out: help, err: '' }],
  [['nobody', '--in', 'en'], { code: 2, out: '', err: 'There is nobody.\n' }],
])('a command that is given %j runs, says its help or says why it failed', async (args, result) => {
  expect(await printed(...args)()).toMatchObject(result)
})

test.each([
  ['it is not there', '/nowhere/at/all'],
  ['it is a file', import.meta.filename],
])(
  'where the folder that a command works on cannot be one, since %s, nothing else is said',
  async (_, root) => {
    const flags = { ...greet.flags, root: rootFlag }
    const { code, out, err } = await printed('ada', '--in', 'en', '--root', root)({ flags })
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `--root: There is no folder “${root}”.\n`,
    })
  },
)

test('a flag that nobody knows is told, with the help where the command says so', async () => {
  const alone = await printed('ada', '--lout')()
  expect(alone).toMatchObject({ code: 2, out: '' })
  expect(alone.err).toContain("'--lout'")
  expect(alone.err).not.toContain('Greets.')
  const helped = await printed('ada', '--lout')({ misuse: 'with-help' })
  expect(helped.err).toBe(`${alone.err}\n${help}`)
})

test('a command has its own words for a failure, and its own exit code where something is missing', async () => {
  const failureText = () => 'It failed.'
  expect(await printed('nobody', '--in', 'en')({ failureText })).toMatchObject({
    err: 'It failed.\n',
  })
  expect(await printed()({ incomplete: 0 })).toMatchObject({ code: 0, out: help })
})

test('a flag that is too long for its column is followed by three spaces', () => {
  const flags = { on: { help: 'a' }, 'very-long': { help: 'b' } }
  expect(flagLines(flags, 6)).toBe('  --on  a\n  --very-long   b')
})
