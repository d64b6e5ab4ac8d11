import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { keyVariables } from '../publish/launch.ts'
import { sayText } from '../records/report/say.ts'

export const doctorHelp = `npm run doctor -- [flags]

Looks at everything that a first publish stumbles over: records, address, workflows, keys, ledger, clock.
Exit code 0: nothing is wrong. 1: something is. 2: the machine failed.

  --root DIR    the folder with badges/ and awards/ (default: here)
  --online      look at the published site, too
  --json        for programs
  --help        this text

Give CINQUEFOIL_KEYS or CINQUEFOIL_KEYS_FILE to have the secrets checked against the published keys.
`

/**
 * Starts the doctor in two processes, as a publish is: what sees the keys loads our own code and jose, and what loads
 * the rest sees the names of the keys alone.
 *
 * @returns the exit code
 */
export async function doctorCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: flags })
  if (values.help) {
    sayText(doctorHelp)
    return 0
  }
  const isGiven = keyVariables.some((name) => environment[name] !== undefined)
  const held = isGiven ? (JSON.parse(await namesOfKeys(environment)) as unknown) : undefined
  const { root, online, json } = values
  const told = JSON.stringify({ root, online, json, held })
  const rest = Object.entries(environment).filter(
    ([name]) => !(keyVariables as readonly string[]).includes(name),
  )
  const doctor = spawn(process.execPath, [here('./doctor-process.ts'), told], {
    env: Object.fromEntries(rest),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve) => doctor.on('close', (code) => resolve(code ?? 2)))
}

function namesOfKeys(environment: NodeJS.ProcessEnv): Promise<string> {
  const holder = spawn(process.execPath, [here('./held-keys-process.ts')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return text(holder.stdout)
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

const flags = {
  root: { type: 'string', default: '.' },
  online: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const
