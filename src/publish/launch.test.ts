import { readFileSync, readdirSync } from 'node:fs'
import { appendFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { cityKeyLines, citySealingLine } from '../testing/publish/canaries.ts'
import { cityPlace, edit, type Place } from '../testing/publish/place.ts'
import { publish, published, publishedByProgram, start } from '../testing/publish/run.ts'
import { sealCity } from '../testing/publish/seal-city.ts'

// Linux shows the environment of every process of the same user for as long as the process lives.

const programs = ['publish/publisher-process.ts', 'publish/key-holder/process.ts'] as const

/** The environments of the processes of a publish of this place, by program, while it runs. */
async function environmentsOf(
  place: Place,
  done: Promise<unknown>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  // Of other programs, once each: a round over all of them takes longer than a key holder may live.
  const others = new Set<string>()
  let isOver = false
  void done.finally(() => (isOver = true))
  while (!isOver) {
    for (const id of readdirSync('/proc').filter(
      (name) => /^\d+$/.test(name) && !others.has(name),
    )) {
      const command = read(`/proc/${id}/cmdline`)
      if (command !== '' && !command.includes(place.root)) others.add(id)
      const program = programs.find((each) => command.includes(each))
      if (program === undefined || !command.includes(place.root)) continue
      const environment = read(`/proc/${id}/environ`)
      if (environment !== '') found.set(program, environment)
    }
    await wait(2)
  }
  return found
}

/** Nothing where the process is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

test.runIf(process.platform === 'linux').each([
  ['in the environment', async () => ({ keys: cityKeyLines, env: {} })],
  [
    'in a file',
    async (place: Place) => {
      const file = join(place.folder, 'keys.txt')
      await writeFile(file, cityKeyLines.join('\n'), { mode: 0o600 })
      return { keys: [], env: { CINQUEFOIL_KEYS_FILE: file } }
    },
  ],
])('keys given %s stand in the environment of neither process, and are used', async (_, given) => {
  const place = await cityPlace()
  const run = start(place, await given(place))
  const environments = await environmentsOf(place, run.done)
  expect((await run.done).code).toBe(0)
  expect([...environments.keys()].sort()).toEqual([...programs].sort())
  for (const environment of environments.values()) {
    expect(environment).not.toContain('CINQUEFOIL_KEYS')
    for (const line of cityKeyLines) expect(environment).not.toContain(line)
  }
})

test('where a sealed ledger has to be opened after all was signed, another key holder does it', async () => {
  const place = await cityPlace()
  await sealCity(place, citySealingLine)
  const keys = [...cityKeyLines, citySealingLine]
  const { awards } = await published(place, { keys })
  const change = 'suspended:\n  on: 2026-05-01\n  reason: It is being looked into.\n'
  await appendFile(join(place.root, 'awards/oakfield/robot-builder/ada.yml'), change)
  await edit(place, 'badges/site.yml', 'Small, and proud', 'Small, and glad')
  await rm(join(place.state, 'cache/opened-segments'), { recursive: true })
  const { issued, pages } = await publishedByProgram(place, { keys })
  expect(issued).toBe(0)
  expect(pages).toBeGreaterThan(awards)
})

test.runIf(process.platform === 'linux').each([
  ['publishes', programs[0], /^The process that publishes was killed \(SIGKILL\).*publish again/m],
  ['holds the keys', programs[1], /KEY_HOLDER_LOST/],
] as const)(
  'where the process that %s is killed, as systems do when memory runs out, that is said, and the next publish finishes',
  async (_, program, says) => {
    const place = await cityPlace()
    const run = start(place, { flags: [] })
    void killed(program, place)
    const { code, stderr } = await run.done
    expect(code).toBe(2)
    expect(stderr).toMatch(says)
    expect((await published(place)).issued).toBeGreaterThan(0)
  },
)

/** Kills a process of the publish of this place as soon as it is there. */
async function killed(program: (typeof programs)[number], place: Place): Promise<void> {
  for (;;) {
    const id = readdirSync('/proc').find((name) => {
      const command = /^\d+$/.test(name) ? read(`/proc/${name}/cmdline`) : ''
      return command.includes(program) && command.includes(place.root)
    })
    if (id !== undefined) return void process.kill(Number(id), 'SIGKILL')
    await wait(5)
  }
}

/** Has Node be nowhere to be found when a process is started for the nth time. */
const missing = (nth: number) => {
  const code = `if (process.argv[1]?.endsWith('build.ts')) {
    const node = process.execPath
    let times = 0
    Object.defineProperty(process, 'execPath', { get: () => (++times === ${nth} ? '/nowhere/node' : node) })
  }`
  return `--import=data:text/javascript,${encodeURIComponent(code)}`
}

test.each([
  ['publishes', 1, ''],
  ['holds the keys', 2, 'KEY_HOLDER_LOST'],
])(
  'where the process that %s cannot be started, that is said, and the code is 2',
  async (who, nth, code) => {
    const place = await cityPlace()
    const run = await publish(place, { flags: [], env: { NODE_OPTIONS: missing(nth) } })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(
      `The process that ${who} could not be started. Cause: it is not there (ENOENT)`,
    )
    expect(run.stderr).toContain(code)
    expect(run.stderr).not.toMatch(/^ +at /m)
  },
)
