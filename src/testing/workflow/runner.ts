import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { engineRoot } from '../../publish/engine.ts'
import { contextOf, resultsIn } from './context-of.ts'
import { fillIn, holds, type Context } from './expressions.ts'
import { hubRepository, type HubApi } from './hub-api.ts'
import { instancesOf, isAllWell } from './matrix.ts'
import { compiledIn, nodeStandIn, type StepProcesses } from './step-processes.ts'
import { actions, type JobPlace } from './stub-actions.ts'
import { parseWorkflow, type Job, type Step } from './workflow.ts'

/** A GitHub of one repository, as far as workflows see it. */
export interface Hub {
  /** The bare repository. */
  readonly remote: string
  /** Where jobs, artifacts and the published site lie. */
  readonly folder: string
  /** What visitors see. */
  readonly pages: string
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly api: HubApi
  /** Where those are missing, each program of a step has a process of its own. */
  readonly processes?: StepProcesses
}

export interface Happening {
  readonly workflow: string
  /** What is checked out: a branch's ref, or that of a merged pull request. */
  readonly ref: string
  /** `push` where nothing else is said. */
  readonly eventName?: string
  /** What GitHub writes into the file of the event. */
  readonly payload?: object
  readonly inputs?: Readonly<Record<string, string>>
  /** From a fork, where no token may write, whatever the workflow says. */
  readonly isFork?: boolean
  /** Compiles and draws in each job what is brought to those of tests. */
  readonly asOnARunner?: boolean
  /** Checks out the newest commit alone, whatever the workflow says. */
  readonly shallow?: boolean
  /** The web: a folder for each host. Where nothing is said, steps have this machine's. */
  readonly web?: string
  /** Jobs, and steps by their names, that count as skipped, as what needs those jobs then is: nothing is asked about them. */
  readonly without?: readonly string[]
  /** Where a job fails, those that failed are run once more, with whatever waits for them: "Re-run failed jobs". */
  readonly again?: true
  /** Called before a step, with the folder in which it runs; to have something happen meanwhile. */
  readonly before?: (job: string, step: string, work: string) => Promise<void>
}

export interface WorkflowRun {
  /** As GitHub says it: no job failed. One whose condition does not hold, or whose forerunner failed, is skipped. */
  readonly ok: boolean
  /** `success`, `failure` or `skipped`, by job. */
  readonly jobs: Readonly<Record<string, string>>
  /** How they stood each time, where they were run once more. */
  readonly attempts: readonly Readonly<Record<string, string>>[]
  readonly log: string
  /** What was written to job summaries. */
  readonly summary: string
}

/** Runs within one another, as when something happens meanwhile. */
let runs = 0
/** All there ever were: each has a number of its own. */
let started = 0

/**
 * Runs a workflow file without GitHub: the very `run:` lines, in order, each job in a clone of its own; only the
 * `uses:` steps are stood in for.
 */
export async function runWorkflow(hub: Hub, happening: Happening): Promise<WorkflowRun> {
  const source = await git(hub.remote, [
    'show',
    `${happening.ref}:.github/workflows/${happening.workflow}`,
  ])
  const { ref } = happening
  const found = await git(hub.remote, ['rev-parse', ref, `${ref}:src`, `${ref}:scripts`])
  const [sha = '', ...programs] = found.split('\n')
  const program = hub.processes?.ranBefore(happening.workflow) ? programs.join(' ') : undefined
  // The same folders for every run: what Node compiled for one it need not compile for the next.
  const run = join(hub.folder, `run-${(runs += 1)}`)
  const done: Progress = { jobs: {}, outputs: {}, instances: {}, log: '', summary: '' }
  const attempts: Readonly<Record<string, string>>[] = []
  const { jobs } = parseWorkflow(source)
  const always = { 'github.sha': sha, 'github.run_id': String((started += 1)) }
  do {
    for (const [name, job] of Object.entries(jobs)) {
      // Once more, those alone are run that did not go well.
      if (done.jobs[name] === 'success') continue
      const results = { ...resultsIn(done.jobs), ...done.outputs }
      const context = { ...contextOf(hub, happening, job), ...always, ...results }
      const allWell = isAllWell(jobs, name, done.jobs)
      if (happening.without?.includes(name) || !holds(job.if, context, allWell))
        done.jobs[name] = 'skipped'
      else await runInstances(hub, happening, { name, job, context, run, program }, done)
    }
    attempts.push({ ...done.jobs })
  } while (attempts.length === 1 && happening.again)
  rmSync(run, { recursive: true, force: true })
  runs -= 1
  const ok = Object.values(done.jobs).every((each) => each !== 'failure')
  return { ok, jobs: done.jobs, attempts, log: done.log, summary: done.summary }
}

interface Progress {
  readonly jobs: Record<string, string>
  readonly outputs: Record<string, string>
  /** How each run of a job went. */
  readonly instances: Record<string, boolean>
  log: string
  summary: string
}

async function runInstances(
  hub: Hub,
  happening: Happening,
  { name, job, context, ...here }: JobRun,
  done: Progress,
): Promise<void> {
  const instances = instancesOf(name, job, context)
  for (const each of instances.filter((one) => !done.instances[one.name])) {
    const { ok, log, summary, outputs } = await runJob(hub, happening, { ...each, job, ...here })
    done.instances[each.name] = ok
    done.log += log
    done.summary += summary
    for (const [output, value] of Object.entries(outputs))
      done.outputs[`needs.${name}.outputs.${output}`] = value
  }
  done.jobs[name] = instances.every((each) => done.instances[each.name]) ? 'success' : 'failure'
}

interface JobRun {
  readonly name: string
  readonly job: Job
  readonly context: Context
  readonly run: string
  readonly program: string | undefined
}

async function runJob(hub: Hub, happening: Happening, jobRun: JobRun) {
  const { name, job, context, run, program } = jobRun
  const work = join(run, 'work')
  const home = join(run, `${name}-home`)
  rmSync(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  await mkdir(home, { recursive: true })
  const files = {
    home,
    summary: join(home, 'summary.md'),
    event: join(home, 'event.json'),
    output: join(home, 'output.txt'),
  }
  const artifacts = join(run, 'artifacts')
  const place: JobPlace = { hub, happening, program, work, artifacts, output: files.output }
  await writeFile(files.summary, '')
  await writeFile(files.event, JSON.stringify(happening.payload ?? {}))
  let allWell = true
  let log = ''
  let known = context
  for (const [index, step] of (job.steps ?? []).entries()) {
    const label = step.name ?? step.uses ?? `step ${index}`
    if (happening.without?.includes(label) || !holds(step.if, known, allWell)) continue
    await happening.before?.(name, label, work)
    await writeFile(files.output, '')
    const done = await runStep(step, known, place, files)
    known = { ...known, ...(await outputsOf(step, files.output)) }
    log += `--- ${name}: ${label} (${done.code})\n${done.output}`
    if (done.code !== 0) allWell = false
  }
  const outputs = Object.entries(job.outputs ?? {}).map(
    ([output, value]) => [output, fillIn(value, known)] as const,
  )
  return {
    ok: allWell,
    log,
    summary: await readFile(files.summary, 'utf8'),
    outputs: Object.fromEntries(outputs),
  }
}

async function outputsOf({ id }: Step, file: string): Promise<Context> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.includes('='))
  const pairs = lines.map((line) => line.split(/=(.*)/s, 2))
  return Object.fromEntries(pairs.map(([name, value]) => [`steps.${id}.outputs.${name}`, value!]))
}

/** Files beside a job's steps, in none of their folders. */
interface JobFiles {
  readonly home: string
  readonly summary: string
  readonly event: string
  readonly output: string
}

async function runStep(
  step: Step,
  context: Context,
  place: JobPlace,
  { home, summary, event, output }: JobFiles,
): Promise<{ readonly code: number; readonly output: string }> {
  if (step.uses !== undefined) {
    const name = /^actions\/([a-z/-]+)@/.exec(step.uses)?.[1] ?? ''
    const stub = actions[name]
    if (!stub) throw new Error(`an action that the runner does not know: ${step.uses}`)
    await stub(place, filledIn(step.with ?? {}, context))
    return { code: 0, output: '' }
  }
  const script = join(home, 'step.sh')
  await writeFile(script, fillIn(step.run ?? '', context))
  const own: Record<string, string> = {}
  for (const [key, value] of Object.entries(step.env ?? {})) own[key] = fillIn(value, context)
  return bash(script, place.work, {
    PATH: `${await stubbedCommands(home)}:${join(engineRoot, 'node_modules/.bin')}:${process.env['PATH']}`,
    HOME: home,
    ...compiledIn(place.work),
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_API_URL: place.hub.api.url,
    GITHUB_REPOSITORY: hubRepository,
    GITHUB_RUN_ID: '7',
    GITHUB_ACTOR: 'teacher',
    GITHUB_SHA: context['github.sha'] ?? '',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...standInWeb(place.happening.web),
    ...(await processFor(place)),
    ...own,
  })
}

function filledIn(inputs: NonNullable<Step['with']>, context: Context): NonNullable<Step['with']> {
  const entries = Object.entries(inputs)
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'string' ? fillIn(value, context) : value,
    ]),
  )
}

function standInWeb(folder: string | undefined): Readonly<Record<string, string>> {
  const standIn = join(engineRoot, 'src/testing/workflow/web-stand-in.ts')
  return folder === undefined ? {} : { NODE_OPTIONS: `--import=${standIn}`, STAND_IN_WEB: folder }
}

async function processFor({ hub, program, work }: JobPlace) {
  return program === undefined ? {} : hub.processes?.variablesFor(program, work)
}

/** As GitHub starts a step's shell when the workflow names none. */
async function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  const child = spawn('bash', ['-e', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? -1))
  })
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, output: out + errors }
}

/** `npm ci` takes the packages that are here already; `gh` speaks to the hub. */
async function stubbedCommands(home: string): Promise<string> {
  const folder = join(home, 'bin')
  await mkdir(folder, { recursive: true })
  const link = `[ "$1 $2" = "ci --ignore-scripts" ] && ln -sfn '${join(engineRoot, 'node_modules')}' node_modules\n`
  await writeFile(join(folder, 'npm'), `#!/bin/sh\n${link}`, { mode: 0o755 })
  await writeFile(join(folder, 'node'), nodeStandIn, { mode: 0o755 })
  const gh = join(engineRoot, 'src/testing/workflow/gh-stand-in.ts')
  const releases = join(engineRoot, 'src/testing/workflow/gh-release-stand-in.ts')
  const which = `[ "$1" = release ] && exec node '${releases}' "$@"\nexec node '${gh}' "$@"\n`
  await writeFile(join(folder, 'gh'), `#!/bin/sh\n${which}`, { mode: 0o755 })
  return folder
}

/** Runs git in a folder and gives what it printed. @throws Error with what git said */
export async function git(cwd: string, args: readonly string[]): Promise<string> {
  const child = spawn('git', [...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_GLOBAL: '/dev/null', ...author },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  const [code, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${errors}`)
  return out.trimEnd()
}

const author = {
  GIT_AUTHOR_NAME: 'A Teacher',
  GIT_AUTHOR_EMAIL: 'teacher@oakfield.example',
  GIT_COMMITTER_NAME: 'A Teacher',
  GIT_COMMITTER_EMAIL: 'teacher@oakfield.example',
}
