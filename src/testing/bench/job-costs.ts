import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Happening } from '../workflow/runner.ts'
import { walkFiles } from './walk-files.ts'

/** What one step of a job took, of all its processes. */
export interface StepCost {
  readonly job: string
  readonly step: string
  /** Of the processor. */
  readonly seconds: number
  /** Bytes, with those that went from process to process. */
  readonly read: number
  readonly written: number
  /** Files of the site that were made or linked. */
  readonly files: number
  /** Bytes that came from the cache or from other jobs, or went there. */
  readonly moved: number
}

interface Mark extends Omit<StepCost, 'moved'> {
  /** Bytes of files that are handed over: those that this job made, and those that it was given. */
  readonly own: number
  readonly given: number
  readonly work: string
}

/**
 * Counts what the steps of a run take. Linux counts the bytes of all processes that this one has started and that have
 * ended, so a step's are what is more after it than before.
 */
export function costCounter(): {
  readonly before: NonNullable<Happening['before']>
  /** All steps so far. The last one must have ended. */
  costs(): readonly StepCost[]
} {
  const costs: StepCost[] = []
  let last: Mark | undefined
  const end = () => {
    if (last === undefined) return
    const now = markAt(last)
    costs.push(between(last, now))
    last = undefined
  }
  return {
    before: async (job, step, work) => {
      end()
      last = markAt({ job, step, work })
    },
    costs: () => {
      end()
      return costs
    },
  }
}

function between(from: Mark, to: Mark): StepCost {
  const isGiven = /(?:download-artifact|cache\/restore)@/.test(from.step)
  const isMade = /(?:upload-artifact|cache\/save)@/.test(from.step)
  return {
    job: from.job,
    step: from.step,
    seconds: to.seconds - from.seconds,
    read: to.read - from.read,
    written: to.written - from.written,
    files: Math.max(0, to.files - from.files),
    moved: isGiven ? to.given + to.own - from.given - from.own : isMade ? from.own : 0,
  }
}

function markAt({ job, step, work }: Pick<Mark, 'job' | 'step' | 'work'>): Mark {
  const files = countIn(join(work, '.cinquefoil/site'))
  const own = ['prepared.json', 'witness.json', 'transfer.bin', 'remembered.bin']
  const given = ['handed-over', 'witnessed'].flatMap((name) => filesIn(join(work, name)))
  return {
    ...{ job, step, work, files },
    own: bytesOf(own.map((name) => join(work, name))),
    given: bytesOf(given),
    ...usage(),
  }
}

/** Of this process and of all that it has started and that have ended. */
function usage(): Pick<Mark, 'seconds' | 'read' | 'written'> {
  const [read = 0, written = 0] = readFileSync('/proc/self/io', 'utf8')
    .split('\n')
    .map((line) => Number(line.split(' ')[1]))
  const ticks = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ').slice(11, 15)
  const ticksInASecond = 100
  const seconds = ticks.reduce((sum, each) => sum + Number(each), 0) / ticksInASecond
  return { seconds, read, written }
}

function countIn(folder: string): number {
  if (!existsSync(folder)) return 0
  let count = 0
  for (const _ of walkFiles(folder)) count += 1
  return count
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function bytesOf(paths: readonly string[]): number {
  return paths.reduce(
    (sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
