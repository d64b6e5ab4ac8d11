import { onMain, runsOf } from './steps-of.ts'
import type { Workflow } from './workflow.ts'

/**
 * Tests of the night run all there is, the long ones too, and only where the repository says that it is the program's own: a copy
 * that is somebody's site has no such variable.
 */
export function longTestFaults({ on, jobs }: Workflow): readonly string[] {
  const { schedule } = on as { readonly schedule?: unknown }
  const [[name, job] = ['', undefined], ...others] = Object.entries(jobs)
  const runs = runsOf(job)
  const last = job?.steps?.at(-1)
  const isLong = last?.run?.trim() === 'npm test' && last.env?.['CINQUEFOIL_LONG'] === '1'
  return [
    ...(job?.if === `${onMain} && vars.CINQUEFOIL_LONG == '1'` ? [] : ['run-in-copies']),
    ...(schedule !== undefined && isLong && runs.length === 2 ? [] : ['long-tests-left-out']),
    ...(name === 'test' && others.length === 0 ? [] : ['another-job']),
  ]
}
