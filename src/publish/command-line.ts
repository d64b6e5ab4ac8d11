import { parseArgs, type ParseArgsConfig } from 'node:util'
import { publishFailure } from './failure.ts'
import type { PublishOptions } from './options.ts'
import { shardNamed } from './shards/shard.ts'

/** Flags that every publishing script understands. */
const flags = {
  root: { type: 'string' },
  dist: { type: 'string' },
  state: { type: 'string' },
  ledger: { type: 'string' },
  remote: { type: 'string' },
  workers: { type: 'string' },
  shard: { type: 'string' },
  parts: { type: 'string' },
  'at-most': { type: 'string' },
  production: { type: 'boolean' },
  preview: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

export const flagHelp = `  --root DIR       the folder with badges/ and awards/ (default: this one)
  --dist DIR       where the site is to be seen (default: dist)
  --state DIR      working files of this machine (default: .cinquefoil)
  --production     refuse to go on without keys in CINQUEFOIL_KEYS or CINQUEFOIL_KEYS_FILE
  --preview        sign with throw-away keys even if keys are given
  --ledger WHERE   a folder, or "branch": the branch "ledger" of this repository
  --remote NAME    push the ledger branch there
  --workers N      processes that draw award pages
  --json           print one JSON object and nothing else
  --quiet          print nothing but failures
  --help           this text`

/** Where parts of a site are put, and taken from. */
export const partsHelp =
  '  --parts DIR      where parts lie (default: parts in the folder of --state)'

export const partHelp = `  --shard K/N      make the K-th of N parts of the site, and no release: "npm run merge" puts all parts together
${partsHelp}
  --at-most N      make nothing where more than N outputs are due, and say so: a workflow then builds the site in parts`

export interface PublishCommand {
  readonly help: boolean
  readonly options: Partial<PublishOptions>
}

/**
 * Reads the flags of a publishing script.
 *
 * @throws PublishFailure `usage` for a flag nobody knows
 */
export function readFlags(args: readonly string[]): PublishCommand {
  const { values } = parse(args)
  const workers = values.workers === undefined ? undefined : Number(values.workers)
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 64)) {
    throw publishFailure(
      'usage',
      `--workers takes a whole number from 1 to 64, not "${values.workers}".`,
    )
  }
  const mode = values.production ? 'production' : values.preview ? 'preview' : undefined
  const output = values.json ? 'json' : values.quiet ? 'quiet' : undefined
  const { root, dist, state, ledger, remote, parts } = values
  const task = values.shard === undefined ? undefined : shardNamed(values.shard)
  const atMost = boundIn(values['at-most'])
  const options = { root, dist, state, ledger, remote, workers, mode, output, task, parts, atMost }
  return {
    help: values.help ?? false,
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
  }
}

/** A workflow says nothing where there is no bound. @throws PublishFailure `usage` */
function boundIn(text = ''): number | undefined {
  if (text === '') return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw publishFailure('usage', `--at-most takes a whole number up to 999999999, not "${text}".`)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true })
  } catch (cause) {
    throw publishFailure('usage', `${(cause as Error).message}\nTry --help.`, { cause })
  }
}
