import type { Job } from './workflow.ts'

/** What the steps of a job run, in order. */
export function runsOf(job: Job | undefined): readonly string[] {
  return (job?.steps ?? []).flatMap(({ run }) => run?.trim() ?? [])
}

/** The jobs that a job waits for. */
export function needsOf(job: Job | undefined): readonly string[] {
  return [job?.needs ?? []].flat()
}

/** The condition of a job that is for `main` alone, or how it begins. */
export const onMain = "github.ref == 'refs/heads/main'"
