import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { witness } from './witness.ts'
import { sayText, warnText } from '../../records/report/say.ts'

export const witnessHelp = `node scripts/witness.ts --out FILE [flags]

Reads badges/, awards/ and their history a second time, with other packages than scripts/prepare.ts, and writes the digest
of everything that signing depends on. Sees no key. Exit code 0: written. 2: a file cannot be read a second time, or the
machine failed.

  --out FILE   where to write it
  --root DIR   the folder with badges/ and awards/ (default: this one)
  --help       this text
`

/** @returns the exit code */
export async function witnessCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: flags })
  const { out, root, help } = values
  if (help || out === undefined) {
    sayText(witnessHelp)
    return help ? 0 : 2
  }
  const digests = await witness(root)
  await writeFile(out, `${JSON.stringify({ format: 1, digests: [...digests] })}\n`)
  warnText(`Read a second time: ${digests.size} things.\n`)
  return 0
}

const flags = {
  out: { type: 'string' },
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', default: false },
} as const
