import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
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

/**
 * Whether the process that left a mark was killed and is being cleared away: it begins nothing any more, and soon is not there. A large
 * one takes a while. Only Linux tells.
 */
export function isEnding(mark: string): boolean {
  const pid = Number(mark.split('@')[0])
  if (((statOf(pid)?.flags ?? 0) & exiting) !== 0) return true
  const pending = /^(?:SigPnd|ShdPnd):\s*([0-9a-f]+)$/gm
  return [...statusOf(pid).matchAll(pending)].some(([, mask]) => isKillIn(mask ?? ''))
}

/** PF_EXITING, in `flags` of proc_pid_stat(5), field 9. */
const exiting = 0x4

/** A mask of signals in proc_pid_status(5), hex; the first signal is the lowest bit. */
function isKillIn(mask: string): boolean {
  return ((BigInt(`0x${mask}`) >> BigInt(constants.signals.SIGKILL - 1)) & 1n) === 1n
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}

interface ProcessStat {
  readonly state: string
  readonly flags: number
  readonly began: string
}

/** What Linux tells of a process: see proc_pid_stat(5), fields 3, 9 and 22. Other systems tell nothing here. */
function statOf(pid: number): ProcessStat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program may hold anything, brackets too.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', flags: Number(fields[6]), began: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
