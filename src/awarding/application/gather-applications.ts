import { awardLimits } from '../../kinds/award/fields.ts'
import {
  readApplication,
  type ApplicationFault,
  type ApplicationReader,
  type ReadApplication,
} from './read-application.ts'

/** What was handed over: a file, or what came by message. */
export interface HandedApplication {
  /** Of the file; empty for a message. */
  readonly file: string
  /** Absent where the file is too large to be looked into. */
  readonly text?: string
}

export interface RefusedApplication {
  readonly file: string
  readonly fault: ApplicationFault | 'twice' | 'too-many'
}

/** Applications that can be decided on, and what was wrong with the others. */
export interface Gathered {
  readonly taken: readonly ReadApplication[]
  readonly refused: readonly RefusedApplication[]
}

/** More than a file of awards may hold are not taken at once. */
const most = awardLimits.batch

/** Adds what was handed over to what was taken before. One that cannot be taken is named, and the others are taken. */
export async function gatherApplications(
  handed: readonly HandedApplication[],
  before: readonly ReadApplication[],
  reader: ApplicationReader,
): Promise<Gathered> {
  const taken = [...before]
  const refused: RefusedApplication[] = []
  const marks = new Set(before.map(({ application }) => application.mark))
  for (const { file, text } of handed) {
    const read = await readOne(text, reader)
    const fault = 'fault' in read ? read.fault : repeatOf(read, marks, taken.length)
    if (fault !== undefined) refused.push({ file, fault })
    else if ('application' in read) {
      taken.push(read)
      marks.add(read.application.mark)
    }
  }
  return { taken, refused }
}

async function readOne(text: string | undefined, reader: ApplicationReader) {
  return text === undefined ? ({ fault: 'too-large' } as const) : readApplication(text, reader)
}

function repeatOf(
  { application }: ReadApplication,
  marks: ReadonlySet<string>,
  count: number,
): 'twice' | 'too-many' | undefined {
  if (marks.has(application.mark)) return 'twice'
  return count >= most ? 'too-many' : undefined
}
