import { fault, firstStep, type PlantedFault } from './planted-fault.ts'

const cachePin = '55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0'
const cacheOf = (path: string) =>
  `      - uses: actions/cache@${cachePin}\n        with:\n          path: ${path}\n${firstStep}`
const saveStep = /(?<=cache\/save@[^]*?path: )remembered\.bin/
const restoreStep = /(?<=cache\/restore@[^]*?path: )remembered\.bin/
const secret =
  '        env:\n          CINQUEFOIL_TRANSFER_KEY: ${{ secrets.CINQUEFOIL_TRANSFER_KEY || secrets.CINQUEFOIL_CARRIAGE }}\n'
const restoring = `      - uses: actions/cache/restore@${cachePin}\n        with:\n          path: remembered.bin\n`
const takeStep = / {6}- id: begin\n[^]*?remember\.ts take [^\n]*\n/

/** In what one run leaves to the next. */
export const cacheFaults: readonly PlantedFault[] = [
  fault('cache', 'check.yml', firstStep, cacheOf('~/.npm')),
  fault(
    'cache',
    'check.yml',
    firstStep,
    cacheOf('remembered.bin').replace('/cache@', '/cache/save@'),
  ),
  fault('cache', 'publish.yml', firstStep, cacheOf('remembered.bin')),
  fault('cache', 'publish.yml', 'actions/cache/save@', 'actions/cache@'),
  fault('cached-in-the-open', 'publish.yml', saveStep, '.cinquefoil'),
  fault('cached-in-the-open', 'publish.yml', saveStep, 'remembered.bin dist'),
  fault('cached-in-the-open', 'publish.yml', restoreStep, 'node_modules'),
  fault(
    'cached-under-another-name',
    'publish.yml',
    'steps.names.outputs.own }}${{ github.run_id }}',
    'github.ref }}',
  ),
  fault('erased-awards-kept', 'publish.yml', "needs.deploy.result == 'success' &&", ''),
  fault(
    'erased-awards-kept',
    'publish.yml',
    "always() && needs.deploy.result == 'success' &&",
    "needs.deploy.result == 'success' &&",
  ),
  fault('erased-awards-kept', 'publish.yml', ' || needs.merge.outputs.left }}', ' }}'),
  fault('erased-awards-kept', 'publish.yml', /(?<=merge:[^]*?) {6}left: [^\n]*\n/, ''),
  fault('addresses-left-to-download', 'publish.yml', '[ "$key" != "$LEFT" ] || continue', ''),
  fault(
    'addresses-left-to-download',
    'publish.yml',
    'if ! grep -q " $LEFT\\$"',
    'if ! grep -q site',
  ),
  fault('believed-at-night', 'publish.yml', "if: github.event_name == 'push'", 'if: true'),
  fault('believed-before-proven', 'publish.yml', takeStep, ''),
  fault(
    'believed-before-proven',
    'publish.yml',
    'run: node scripts/remember.ts take --at-most "$MOST"',
    'run: tar --extract --file remembered.bin',
  ),
  fault(
    'secret-beside-other-code',
    'publish.yml',
    '        run: node scripts/remember.ts finish\n',
    `${secret}        run: node scripts/remember.ts finish\n`,
  ),
  fault(
    'secret-beside-other-code',
    'publish.yml',
    /(?<=id: build\n[^]*?env:\n)/,
    secret.replace(/.*\n/, ''),
  ),
  fault(
    'secret-beside-other-code',
    'publish.yml',
    '        run: node scripts/merge.ts',
    `${secret}        run: node scripts/merge.ts`,
  ),
  fault('believed-at-night', 'publish.yml', " && needs.prepare.outputs.most != '0'", ''),
  fault('cache', 'publish.yml', /(?<= {2}merge:\n[^]*?steps:\n)/, restoring),
  fault(
    'believed-before-proven',
    'publish.yml',
    'run: node scripts/remember.ts take\n',
    'run: node scripts/remember.ts take --file other.bin\n',
  ),
  fault(
    'cached-in-the-open',
    'publish.yml',
    /(?<= {2}merge:\n[^]*?cache\/save@[^]*?path: )remembered\.bin/,
    'dist',
  ),
]
