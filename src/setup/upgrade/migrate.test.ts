import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../testing/folder.ts'
import {
  ownSite,
  programRepo,
  schoolRepo,
  withMigration,
} from '../../testing/upgrade/program-repo.ts'
import { networkGuard } from './closed-process.ts'
import type { MigrationLimits } from './migrate.ts'
import { upgrade } from './upgrade.ts'
import { upgradeReport } from './upgrade-report.ts'

/** A newer version whose migrations are that code, and a school that asks what it would do. */
async function asked(code: string, ofSchool: (root: string) => void = () => undefined) {
  const program = await programRepo({ 'src/setup/migrations/migrate-process.ts': `${code}\n` })
  const school = await schoolRepo()
  ofSchool(school.root)
  school.commitAll('Ours', '2026-01-11T12:00:00Z')
  const choices = { keepMine: [], takeNew: [] }
  const ask = (limits: MigrationLimits = {}) =>
    upgrade(school.root, { from: program.root, choices, mode: 'dry-run', limits })
  return { school, ask }
}

/** Code that says what an expression is, where nothing keeps it from finding that out. */
const telling = (expression: string) => `
import { existsSync, readFileSync, readdirSync } from 'node:fs'
const { root } = JSON.parse(process.argv[2] ?? '')
const about = String(await (async () => ${expression})().catch((error) => error.code))
process.stdout.write(JSON.stringify({ format: 1, changes: [], byHand: [{ path: 'badges', about }] }))`

const told = async (findings: ReturnType<typeof upgrade>) =>
  (await findings).records.byHand[0]?.about

test('migrations see no link of the records, and nothing behind one', async () => {
  const elsewhere = await makeFolder()
  writeFileSync(join(elsewhere, 'secret.yml'), 'of somebody else')
  const { ask } = await asked(
    telling(`[
      ...readdirSync(root + '/badges'),
      ...readdirSync(root + '/awards'),
      existsSync(root + '/badges/elsewhere/secret.yml'),
      existsSync(root + '/badges/secret.yml'),
    ]`),
    (root) => {
      symlinkSync(elsewhere, join(root, 'badges/elsewhere'))
      symlinkSync(join(elsewhere, 'secret.yml'), join(root, 'badges/secret.yml'))
    },
  )
  expect(await told(ask())).toBe('README.md,school,site.yml,school,false,false')
})

const changing = (path: string) => `
const changes = [{ path: '${path}', text: '../elsewhere', about: ['It is turned.'] }]
process.stdout.write(JSON.stringify({ format: 1, changes, byHand: [] }))`

test('migrations turn no link of the records, and change what lies beside it', async () => {
  const withLink = (root: string) =>
    symlinkSync('profile.yml', join(root, 'badges/school/link.yml'))
  const link = await asked(changing('badges/school/link.yml'), withLink)
  await expect(link.ask()).rejects.toMatchObject({ code: 'upgrade-migration' })
  const file = await asked(changing('badges/school/profile.yml'), withLink)
  expect((await file.ask()).records.changes).toHaveLength(1)
})

test('migrations see records as they are kept, whatever git makes of lines in the work tree', async () => {
  const { school, ask } = await asked(telling(`readFileSync(root + '/badges/site.yml', 'utf8')`))
  school.git('config', 'core.autocrlf', 'true')
  school.git('rm', '--quiet', '--cached', 'badges/site.yml')
  school.git('reset', '--quiet', '--hard')
  expect(readFileSync(join(school.root, 'badges/site.yml'), 'utf8')).toContain('\r\n')
  expect(await told(ask())).toBe(ownSite)
})

test('what git does not keep is no record, and is left alone', async () => {
  const program = await programRepo(withMigration)
  const school = await schoolRepo()
  school.writeFile('.gitignore', 'badges/drafts\n')
  school.commitAll('Drafts stay here', '2026-01-11T12:00:00Z')
  mkdirSync(join(school.root, 'badges/drafts'))
  school.writeFile('badges/drafts/site.yml', 'looks: x\n')
  const choices = { keepMine: [], takeNew: [] }
  const findings = await upgrade(school.root, { from: program.root, choices, mode: 'dry-run' })
  expect(findings.records.changes.map(({ path }) => path)).toEqual(['badges/site.yml'])
})

test('migrations that do not end are ended, and that is said', async () => {
  const { ask } = await asked('for (;;);')
  await expect(ask({ patience: 200 })).rejects.toMatchObject({
    code: 'upgrade-migration',
    message: expect.stringContaining('did not find out in time') as string,
  })
})

test.each([
  ['write', `const write = () => process.stdout.write('x'.repeat(1e5), write)\nwrite()`],
  ['write once', `process.stdout.write('x'.repeat(1e6 + 1))`],
])('migrations that %s more than may be held are ended, and that is said', async (_, code) => {
  const { ask } = await asked(code)
  await expect(ask({ mostBytes: 1e6 })).rejects.toMatchObject({
    code: 'upgrade-migration',
    message: expect.stringContaining('said more') as string,
  })
})

test('as much as may be held is taken, whatever is told beside it, of which the end is kept', async () => {
  const answer = JSON.stringify({ format: 1, changes: [], byHand: [{ path: 'a', about: 'b' }] })
  const chatter = `process.stderr.write('x'.repeat(3e5) + 'the end')`
  const speaking = await asked(`${chatter}\nprocess.stdout.write(${JSON.stringify(answer)})`)
  expect(await told(speaking.ask({ mostBytes: answer.length }))).toBe('b')
  const failing = await asked(`${chatter}\nprocess.exitCode = 1`)
  const error = await failing.ask({ mostBytes: 10 }).catch((thrown: unknown) => thrown)
  const { message } = (error as Error).cause as Error
  expect(message).toMatch(/^x+the end$/)
  expect(message.length).toBeLessThan(1e5)
})

/** Says whether anybody connects to it. */
async function listening() {
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, connections: () => connections, [Symbol.asyncDispose]: () => closed(server) }
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

const calling = (port: number) =>
  telling(`{
    const { connect } = await import('node:net')
    return new Promise((resolve, reject) => {
      connect(${port}, '127.0.0.1').on('close', () => resolve('reached')).on('error', reject)
    })
  }`)

const here = networkGuard()

test.runIf(here.isClosed)(
  'migrations reach no network where this machine can keep them from it',
  async () => {
    await using place = await listening()
    const { ask } = await asked(calling(place.port))
    const findings = await ask()
    expect(findings.records).toMatchObject({ isOffline: true })
    expect(findings.records.byHand[0]?.about).not.toBe('reached')
    expect(place.connections()).toBe(0)
    expect(upgradeReport(findings)).not.toContain('network')
  },
)

test('where nothing keeps migrations from the network, the report says so', async () => {
  const { ask } = await asked(telling(`'done'`))
  const findings = await ask({ guard: { command: [process.execPath], isClosed: false } })
  expect(await upgradeReport(findings)).toContain(
    'keeps the code of the newer version from the network',
  )
})
