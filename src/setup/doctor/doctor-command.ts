import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { keyVariables, withoutKeys } from '../../publish/launch.ts'
import { rootFlag, type FlagValues } from '../../model/command.ts'
import { command } from '../../records/report/run-command.ts'

const flags = {
  root: rootFlag,
  state: { value: 'DIR', help: 'where builds leave their working files (default: .cinquefoil)' },
  online: { help: 'look at the published site, too' },
  json: { help: 'for programs' },
  help: { help: 'this text' },
} as const

/** Looks at what a first publish stumbles over. */
export const doctorCommand = command({
  usage: 'npm run doctor -- [flags]',
  about: `Looks at everything that a first publish stumbles over: records, address, host, workflows, keys, ledger, clock.
Exit code 0: nothing is wrong. 1: something is. 2: the machine failed.`,
  flags,
  column: 14,
  more: 'Give CINQUEFOIL_KEYS or CINQUEFOIL_KEYS_FILE to have the secrets checked against the published keys.',
  run: (fields) => startDoctor(fields, process.env),
})

/**
 * Starts the doctor in two processes, as a publish is: what sees the keys loads our own code and jose, and what loads
 * the rest sees the names of the keys alone.
 *
 * @returns the exit code
 */
async function startDoctor(
  { root, state, online = false, json = false }: FlagValues<typeof flags>,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const isGiven = keyVariables.some((name) => environment[name] !== undefined)
  const held = isGiven ? (JSON.parse(await namesOfKeys(environment)) as unknown) : undefined
  const options = JSON.stringify({ root, state, online, json, held })
  const doctor = spawn(process.execPath, [here('./doctor-process.ts'), options], {
    env: withoutKeys(environment),
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
