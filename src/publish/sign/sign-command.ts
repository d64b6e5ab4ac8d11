import { inEnglish } from '../../bytes/sentence.ts'
import { parseArgs } from 'node:util'
import { productionSecrets } from '../key-holder/held-keys.ts'
import { createKeyHolder } from '../key-holder/holder.ts'
import { progressOf } from '../progress.ts'
import { pack, packNothing, transferKey, transferKeyIn } from './transfer.ts'
import { readWitnessed } from './check-witness.ts'
import { readOwnFacts } from './own-facts.ts'
import { readPrepared } from '../prepare/prepared.ts'
import { sign } from './sign.ts'
import { printableLine } from '../../records/report/plain-text.ts'
import { sayText, warn, warnText } from '../../records/report/say.ts'

export const signHelp = `node scripts/sign.ts --prepared FILE --witness FILE --ledger DIR [flags]

Signs what is new and appends it to the ledger. Needs CINQUEFOIL_KEYS (or CINQUEFOIL_KEYS_FILE) and loads nothing but
this program and jose. Exit code 0: signed, or nothing to sign. 1: problems. 2: the machine failed.

  --prepared FILE  what scripts/prepare.ts wrote
  --witness FILE   what scripts/witness.ts wrote: where the two differ, nothing is signed
  --ledger DIR     the folder with the ledger's segments
  --root DIR       the repository, in which every new award must stand (default: this folder)
  --state DIR      working files of this machine (default: .cinquefoil)
  --carry FILE     public repository: the opened ledger for the build, encrypted with CINQUEFOIL_TRANSFER_KEY
  --at-most N      refuse to sign more new awards than this at once (default: 2000)
  --help           this text
`

/** @returns the exit code */
export async function signCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const values = valuesOf(args)
  const { prepared: path, witness, ledger, root, state, carry } = values
  if (values.help || path === undefined || witness === undefined || ledger === undefined) {
    sayText(signHelp)
    return values.help ? 0 : 2
  }
  const prepared = await readPrepared(path)
  const key = transferKeyIn(environment)
  const opened = `${state}/cache/opened-segments`
  const witnessed = await readWitnessed(witness)
  const isSealed = (await readOwnFacts(root)).repository === 'public'
  if (carry !== undefined && isSealed) transferKey(key)
  let secrets: ReturnType<typeof productionSecrets> | undefined
  const holder = createKeyHolder(() => (secrets ??= productionSecrets(environment)), 'production')
  const progress = progressOf('human', process.stderr)
  const options = { root, ledger, opened, witnessed, atMost: Number(values['at-most']) }
  const outcome = await sign(prepared, options, { holder, progress })
  if (outcome.kind === 'problems') {
    for (const { file, line, code, message } of outcome.problems)
      warn(`${printableLine(file)}:${line}  ${code}  ${printableLine(inEnglish(message))}`)
    return 1
  }
  if (carry !== undefined) await (outcome.sealed ? pack(opened, carry, key) : packNothing(carry))
  warnText(`Signed: ${outcome.issued} awards, ${outcome.lists} status lists.\n`)
  return 0
}

const flags = {
  prepared: { type: 'string' },
  // The name that it had.
  plan: { type: 'string' },
  witness: { type: 'string' },
  ledger: { type: 'string' },
  root: { type: 'string', default: '.' },
  state: { type: 'string', default: '.cinquefoil' },
  carry: { type: 'string' },
  'at-most': { type: 'string', default: '2000' },
  help: { type: 'boolean', default: false },
} as const

function valuesOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: flags })
  return { ...values, prepared: values.prepared ?? values.plan }
}
