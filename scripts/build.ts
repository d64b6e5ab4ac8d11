import { availableParallelism } from 'node:os'
import { flagHelp, partHelp, readFlags } from '../src/publish/command-line.ts'
import { launchPublish } from '../src/publish/launch.ts'
import { completeOptions } from '../src/publish/options.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run build -- [flags]

Checks badges/ and awards/, issues what is new, and writes the site to dist/.
Exit code 0: published. 1: the records have problems. 2: the machine failed.

${partHelp}
${flagHelp}`

try {
  const command = readFlags(process.argv.slice(2))
  if (command.help) say(help)
  else {
    const options = completeOptions(command.options, process.env, availableParallelism())
    process.exitCode = await launchPublish(options, process.env)
  }
} catch (error) {
  warn(failureText(error))
  process.exitCode = 2
}
