import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { printableJson } from '../src/records/report/plain-text.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'
import { say, warn } from '../src/records/report/say.ts'
import { verifyNamed } from '../src/verifier/recipient/verify-named.ts'

const verifyCommand = command({
  usage: `npm run verify -- FILE|URL ... [options]
npx FOLDER-OF-THIS-REPOSITORY FILE|URL ... [options]`,
  about:
    'Checks badges of any Open Badges standard: pictures (PNG, SVG), JSON, signed text, addresses.',
  flags: {
    holder: {
      value: 'TEXT',
      help: 'is it mine? an e-mail or web address, telephone number or claim code',
    },
    json: { help: 'the reports as JSON, each with the input it is of' },
    allow: {
      value: 'ORIGIN',
      isRepeated: true,
      help: 'ask this origin too, though it is not public https (http://localhost:4321)',
    },
  },
  more: 'Exit code 0: all valid. 1: one is not. 2: a file cannot be read. 3: something could not be checked.',
  operands: 1,
  misuse: 'with-help',
  run: async ({ holder, json, allow }, names) => {
    const reading = (name: string) => readFile(name).catch(() => undefined)
    const form = json ? 'json' : 'text'
    const sha256Hex = (text: string) => hash('sha256', text)
    const world = { fetch, now: new Date(), allowOrigins: allow, sha256Hex }
    const found = await verifyNamed({ names, readFile: reading, form, holder }, world)
    if (found.text !== '') say(json ? printableJson(found.text) : found.text)
    for (const fault of found.faults) warn(fault)
    return found.exitCode
  },
})

await runCommand(verifyCommand)
