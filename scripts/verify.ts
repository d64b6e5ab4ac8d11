import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { printableJson } from '../src/records/report/plain-text.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { verifyHelp as help, verifyNamed } from '../src/verifier/verify-named.ts'
import { say, warn } from '../src/records/report/say.ts'

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
const options = {
  holder: text,
  json: flag,
  allow: { ...text, multiple: true },
  help: flag,
} as const

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const { holder, json, allow, help: isAsked } = values
  if (positionals.length === 0 || isAsked) {
    say(help)
    process.exitCode = isAsked ? 0 : 2
  } else {
    const found = await verifyNamed(
      {
        names: positionals,
        readFile: (name) => readFile(name).catch(() => undefined),
        form: json ? 'json' : 'text',
        holder,
      },
      { fetch, now: new Date(), allowOrigins: allow, sha256Hex: (text) => hash('sha256', text) },
    )
    if (found.text !== '') say(json ? printableJson(found.text) : found.text)
    for (const fault of found.faults) warn(fault)
    process.exitCode = found.exitCode
  }
} catch (error) {
  warn(`${failureText(error)}\n\n${help}`)
  process.exitCode = 2
}
