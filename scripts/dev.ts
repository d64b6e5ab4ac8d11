import { watch } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { flagHelp, readFlags } from '../src/publish/command-line.ts'
import { launchPublish } from '../src/publish/launch.ts'
import { completeOptions } from '../src/publish/options.ts'
import { basePath } from '../src/publish/site-base.ts'
import { repeating } from '../src/publish/repeating.ts'
import { serveFolder } from '../src/site/serve.ts'

const help = `npm run dev -- [flags]

Builds the site, serves it on this machine, and builds again when a record or a page changes.

${flagHelp}`

const command = readFlags(process.argv.slice(2))
if (command.help) console.log(help)
else {
  const options = completeOptions(
    { mode: 'preview', ...command.told },
    process.env,
    availableParallelism(),
  )
  const build = repeating(() => launchPublish(options, process.env))
  if ((await build()) === 0) {
    const base = await basePath(options.dist)
    const { url } = await serveFolder(options.dist, { base, port: 4321 }).catch(() =>
      serveFolder(options.dist, { base }),
    )
    console.log(
      `\nThe site is at ${url} and is built again when something changes. Press Ctrl+C to stop.`,
    )
  }
  const changed = () => setTimeout(build, 150)
  for (const folder of ['badges', 'awards'])
    watch(join(options.root, folder), { recursive: true }, changed)
  for (const folder of ['site', 'browser', 'model'])
    watch(join(import.meta.dirname, '../src', folder), { recursive: true }, changed)
}
