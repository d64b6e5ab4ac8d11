import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exitCodeOf, reportTexts } from '../src/verifier/report-text.ts'
import { verifyMany } from '../src/verifier/verify.ts'

const help = `npm run verify -- FILE|URL ... [options]

Checks badges of any Open Badges standard: pictures (PNG, SVG), JSON, signed text, addresses.

  --holder TEXT   is it mine? an e-mail or web address, telephone number or claim code
  --json          the reports as JSON
  --allow ORIGIN  ask this origin too, though it is not public https (http://localhost:4321)
Exit code 0: all valid. 1: one is not. 2: a file cannot be read. 3: something could not be checked.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    holder: { type: 'string' },
    json: { type: 'boolean' },
    allow: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean' },
  },
})

if (values.help === true) console.log(help)
else {
  try {
    if (positionals.length === 0) throw new Error(help)
    const read = (name: string) => (/^https?:\/\//i.test(name) ? name : readFile(name))
    const inputs = await Promise.all(positionals.map(read))
    const world = { fetch, now: new Date(), allowOrigins: values.allow }
    const reports = await verifyMany(inputs, world, { holder: values.holder })
    if (values.json === true) console.log(JSON.stringify(reports.flat(), undefined, 2))
    else console.log(reportTexts(reports, positionals))
    process.exitCode = exitCodeOf(reports.flat())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}
