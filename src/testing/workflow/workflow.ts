import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { engineRoot } from '../../publish/engine.ts'

/** As much of a workflow file as we look at. */
export interface Workflow {
  readonly name?: string
  readonly on: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly env?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

export interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly outputs?: Readonly<Record<string, string>>
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly environment?: string | { readonly name: string }
  readonly env?: Readonly<Record<string, string>>
  readonly uses?: string
  readonly secrets?: unknown
  readonly 'runs-on'?: unknown
  readonly 'timeout-minutes'?: number
  readonly container?: unknown
  readonly services?: unknown
  readonly 'continue-on-error'?: boolean
  readonly strategy?: {
    readonly 'fail-fast'?: boolean
    readonly matrix: Readonly<Record<string, string>>
  }
  readonly steps?: readonly Step[]
}

export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
  readonly shell?: string
  readonly 'continue-on-error'?: boolean
}

/** The text of every workflow file of the project, by file name. */
export function workflowTexts(): Readonly<Record<string, string>> {
  const folder = join(engineRoot, '.github/workflows')
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
}

export function parseWorkflow(text: string): Workflow {
  return parse(text) as Workflow
}
