import { readFileSync } from 'node:fs'
import process from 'node:process'

/** This process as one word: its number, and where the system tells it, when it began, because numbers come round again. */
export function ownMark(): string {
  return [process.pid, statOf(process.pid)?.began].filter((part) => part !== undefined).join('@')
}

/** Whether the process that left a mark still runs. One that ended and was not yet cleared away does not. */
export function isAlive(mark: string): boolean {
  const [number, began] = mark.split('@')
  const pid = Number(number)
  if (!(pid > 0) || !exists(pid)) return false
  const stat = statOf(pid)
  if (stat === undefined) return true
  return !'ZX'.includes(stat.state) && (began === undefined || began === stat.began)
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What Linux tells of a process: see proc_pid_stat(5), fields 3 and 22. Other systems tell nothing here. */
function statOf(pid: number): { readonly state: string; readonly began: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program may hold anything, brackets too.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', began: fields[19] ?? '' }
  } catch {
    return undefined
  }
}
