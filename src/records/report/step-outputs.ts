import { appendFile } from 'node:fs/promises'
import process from 'node:process'

/** Tells the steps and jobs of a workflow that come later; outside of one nobody is told. */
export async function tellSteps(outputs: Readonly<Record<string, string>>): Promise<void> {
  const file = process.env['GITHUB_OUTPUT']
  if (file === undefined) return
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`)
  await appendFile(file, lines.join(''))
}
