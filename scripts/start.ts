import { availableParallelism } from 'node:os'
import { flagHelp, readFlags } from '../src/publish/command-line.ts'
import { launchPublish } from '../src/publish/launch.ts'
import { completeOptions } from '../src/publish/options.ts'
import { basePath } from '../src/publish/site-base.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { serveFolder } from '../src/site/serve.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm start -- [flags]

Builds the site, then serves it on this machine until you press Ctrl+C.

${flagHelp}`

try {
  const command = readFlags(process.argv.slice(2))
  if (command.help) say(help)
  else {
    const options = completeOptions(command.options, process.env, availableParallelism())
    process.exitCode = await launchPublish(options, process.env)
    if (process.exitCode === 0) {
      const base = await basePath(options.dist)
      const { url } = await serveFolder(options.dist, { base, port: 4321 }).catch(() =>
        serveFolder(options.dist, { base }),
      )
      say(`\nThe site is at ${url}\nPress Ctrl+C to stop.`)
    }
  }
} catch (error) {
  warn(failureText(error))
  process.exitCode = 2
}
