import { parseArgs } from 'node:util'
import { runBench } from '../src/testing/bench/bench.ts'
import { printableJson } from '../src/records/report/plain-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run bench -- [--awards N] [--json]

Generates a city (10,000 awards unless told otherwise), publishes it, and prints how the time it takes compares with
the least it could take and with other libraries, all measured in this run. Exit code 1 when a goal is missed.`

const { values } = parseArgs({
  options: {
    awards: { type: 'string', default: '10000' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) say(help)
else {
  const report = await runBench(Number(values.awards), (line) => warn(line))
  if (values.json) say(printableJson(JSON.stringify(report, undefined, 2)))
  else
    say(
      `\n${Object.entries(report.conditions)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')}`,
    )
  process.exitCode = report.ratios.every(({ met }) => met) ? 0 : 1
}
