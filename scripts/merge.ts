import { availableParallelism } from 'node:os'
import { flagHelp, partsHelp, readFlags } from '../src/publish/command-line.ts'
import { launchPublish } from '../src/publish/launch.ts'
import { completeOptions } from '../src/publish/options.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { say, warn } from '../src/records/report/say.ts'

const help = `npm run merge -- [flags]

Puts the parts that "npm run build -- --shard K/N" made together into the site, once it has checked that they are all there, belong
together, and are as they were made. Signs and draws nothing.
Exit code 0: published. 1: the records have problems. 2: the machine failed, or the parts are not those of this site.

${partsHelp}
${flagHelp}`

try {
  const command = readFlags(process.argv.slice(2))
  if (command.help) say(help)
  else {
    const partial = { ...command.options, task: 'merge' } as const
    process.exitCode = await launchPublish(
      completeOptions(partial, process.env, availableParallelism()),
      process.env,
    )
  }
} catch (error) {
  warn(failureText(error))
  process.exitCode = 2
}
