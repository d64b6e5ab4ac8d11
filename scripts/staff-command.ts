import { createInterface } from 'node:readline/promises'
import type { StaffCommand } from '../src/awarding/commands/staff-ports.ts'
import { runCommand } from '../src/records/report/run-command.ts'
import { warn } from '../src/records/report/say.ts'
import { filePorts } from './staff-files.ts'

/** Runs a staff command at this terminal. Exit code 0: done. 1: something to put right. 2: the machine failed. */
export async function runStaffCommand(command: StaffCommand): Promise<void> {
  await runCommand({
    ...command,
    flags: { ...command.flags, root: { value: 'DIR', default: '.' } },
    incomplete: 0,
    misuse: 'with-help',
    run: async ({ root, ...fields }, operands) => {
      const { stdin: input, stderr: output } = process
      const terminal = input.isTTY ? createInterface({ input, output }) : undefined
      const ask = (question: string) => terminal?.question(question) ?? Promise.resolve('')
      const flags = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, String(value)]),
      )
      try {
        const ports = { ...filePorts(String(root)), ...(terminal ? { ask } : {}) }
        const refusal = await command.run(flags, ports, operands)
        for (const line of refusal?.refused ?? []) warn(line)
        return refusal ? 1 : 0
      } finally {
        terminal?.close()
      }
    },
  })
}
