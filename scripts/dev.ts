import { watch } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { flagHelp, readFlags } from '../src/publish/command-line.ts'
import { engineRoot } from '../src/publish/engine.ts'
import { launchPublish } from '../src/publish/launch.ts'
import { completeOptions, type PublishOptions } from '../src/publish/options.ts'
import { basePath } from '../src/publish/site-base.ts'
import { repeating } from '../src/publish/repeating.ts'
import { serveFolder } from '../src/site/serve.ts'
import { say, warnOf } from '../src/records/report/say.ts'

const help = `npm run dev -- [flags]

Builds the site, serves it on this machine, and builds again when a record or a page changes.

${flagHelp}`

const cores = availableParallelism()
try {
  const { help: wanted, options } = readFlags(process.argv.slice(2))
  if (wanted) say(help)
  else await develop(completeOptions({ mode: 'preview', ...options }, process.env, cores))
} catch (error) {
  warnOf(error)
  process.exitCode = 2
}

async function develop(options: PublishOptions): Promise<void> {
  const build = repeating(() => launchPublish(options, process.env))
  if ((await build()) === 0) {
    const site = { base: await basePath(options.dist) }
    const serve = (port: number) => serveFolder(options.dist, { ...site, port })
    const { url } = await serve(4321).catch(() => serve(0))
    say(`\nThe site is at ${url} and is built again on a change. Press Ctrl+C to stop.`)
  }
  const sources = ['site', 'browser', 'model'].map((name) => join(engineRoot, 'src', name))
  for (const folder of [join(options.root, 'badges'), join(options.root, 'awards'), ...sources])
    watch(folder, { recursive: true }, () => setTimeout(build, 150))
}
