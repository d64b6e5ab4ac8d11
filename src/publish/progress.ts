import { printableLine } from '../records/report/plain-text.ts'

/** Where progress and the summary are written; a port, so that tests can listen. */
export interface Progress {
  /** A stage of the work; shown as it goes. */
  stage(name: string, total?: number): (done: number) => void
  say(line: string): void
}

export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/**
 * A bar on a terminal, plain lines elsewhere, nothing when quiet.
 *
 * @param output - `human` draws; `json` and `quiet` stay silent here
 */
export function progressOf(output: 'human' | 'json' | 'quiet', terminal: Terminal): Progress {
  if (output !== 'human') return { stage: () => () => undefined, say: () => undefined }
  const { stage, say } = terminal.isTTY ? drawing(terminal) : speaking(terminal)
  // What steers the terminal is ours alone: a name may hold what somebody wrote.
  return {
    stage: (name, total) => stage(printableLine(name), total),
    say: (line) => say(printableLine(line)),
  }
}

function drawing(terminal: Terminal): Progress {
  return {
    stage(name, total) {
      terminal.write(`\r\u001b[K${name}${total === undefined ? '' : ` ${bar(0, total)}`}`)
      return (done) => {
        const end = total === undefined || done >= total
        terminal.write(
          `\r\u001b[K${name}${total === undefined ? '' : ` ${bar(done, total)}`}${end ? '\n' : ''}`,
        )
      }
    },
    say: (line) => terminal.write(`\r\u001b[K${line}\n`),
  }
}

function speaking(terminal: Terminal): Progress {
  return {
    stage(name, total) {
      const parts = total === undefined ? 1 : 4
      let reported = 0
      return (done) => {
        const reached = total ? Math.floor((done / total) * parts) : parts
        if (reached <= reported) return
        reported = reached
        terminal.write(total === undefined ? `${name}\n` : `${name}: ${done} of ${total}\n`)
      }
    },
    say: (line) => terminal.write(`${line}\n`),
  }
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? 24 : Math.round((done / total) * 24)
  return `[${'#'.repeat(filled)}${'.'.repeat(24 - filled)}] ${done}/${total}`
}
