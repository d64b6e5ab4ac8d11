import type { Context } from './expressions.ts'
import type { Job } from './workflow.ts'

/** One run of a job: of a matrix there is one for each of its values. */
export interface Instance {
  readonly name: string
  readonly context: Context
}

/** The runs of a job. @throws Error for a matrix of another kind than ours */
export function instancesOf(
  name: string,
  { strategy }: Job,
  context: Context,
): readonly Instance[] {
  if (strategy === undefined) return [{ name, context }]
  const [[key, list] = ['', ''], ...others] = Object.entries(strategy.matrix)
  const [, output = ''] = /^\$\{\{ fromJSON\(([\w.]+)\) \}\}$/.exec(list) ?? []
  if (output === '' || others.length > 0) throw new Error('a matrix that the runner does not know')
  const values = JSON.parse(context[output] ?? '') as readonly (string | number)[]
  return values.map((value) => ({
    name: `${name} (${value})`,
    context: {
      ...context,
      [`matrix.${key}`]: String(value),
      'strategy.job-total': String(values.length),
    },
  }))
}

/** Whether all jobs went well that a job waits for, and those that they waited for: one that was skipped did not. */
export function isAllWell(
  jobs: Readonly<Record<string, Job>>,
  name: string,
  results: Readonly<Record<string, string>>,
): boolean {
  const needed = [jobs[name]?.needs ?? []].flat()
  return needed.every((each) => results[each] === 'success' && isAllWell(jobs, each, results))
}
