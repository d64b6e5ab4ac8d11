import { writeFileSync } from 'node:fs'
import { runBench } from '../src/testing/bench/bench.ts'
import { renewTable } from '../src/testing/bench/capacity-table.ts'
import { parts, readFlags, type BenchFlags } from '../src/testing/bench/flags.ts'
import { plotOf } from '../src/testing/bench/plot.ts'
import { printableJson } from '../src/records/report/plain-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run bench -- [--awards N,N…] [--only PART,PART…] [--json FILE] [--plot FILE.svg] [--table FILE.md]

Generates a city (10,000 awards unless told otherwise), publishes it, and prints how the time it takes compares with
the least it could take and with other libraries, all measured in this run. Exit code 1 when a goal is missed.

--awards  sizes of cities, with commas between; one of 1,000 goes first, to compare with
--only    some of ${parts.join(', ')}
--json    writes all figures to a file
--plot    draws time against number of awards
--table   writes how many awards fit on each host between the marks of a file, such as README.md`

await main()

async function main(): Promise<void> {
  let flags: BenchFlags | undefined
  try {
    flags = readFlags(process.argv.slice(2))
  } catch (error) {
    warn((error as Error).message)
    process.exitCode = 2
    return
  }
  if (flags === undefined) return say(help)
  const report = await runBench(flags, (line) => warn(line))
  const json = printableJson(JSON.stringify(report, undefined, 2))
  if (flags.json !== undefined) writeFileSync(flags.json, `${json}\n`)
  if (flags.plot !== undefined) writeFileSync(flags.plot, plotOf(report.times))
  if (flags.table !== undefined) renewTable(flags.table, report.samples)
  const conditions = Object.entries(report.conditions).map(([name, value]) => `${name}: ${value}`)
  say(`\n${conditions.join(', ')}`)
  process.exitCode = report.ratios.every(({ met }) => met) ? 0 : 1
}
