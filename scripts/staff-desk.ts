import { createInterface } from 'node:readline/promises'
import type { Refusal, StaffPorts } from '../src/awarding/commands/staff-ports.ts'
import { failureText } from '../src/records/report/failure-text.ts'
import { filePorts } from './staff-files.ts'
import { warn } from '../src/records/report/say.ts'

/** Runs a staff command at this terminal. Exit code 0: done. 1: something to put right. 2: the machine failed. */
export async function runStaffCommand(
  root: string,
  run: (ports: StaffPorts) => Promise<Refusal | undefined>,
): Promise<void> {
  const { stdin: input, stderr: output } = process
  const terminal = input.isTTY ? createInterface({ input, output }) : undefined
  const ask = (question: string) => terminal?.question(question) ?? Promise.resolve('')
  try {
    const refusal = await run({ ...filePorts(root), ...(terminal ? { ask } : {}) })
    for (const line of refusal?.refused ?? []) warn(line)
    process.exitCode = refusal ? 1 : 0
  } catch (error) {
    warn(failureText(error))
    process.exitCode = 2
  } finally {
    terminal?.close()
  }
}
