import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import { citySealingLine } from '../publish/canaries.ts'
import type { Checkout } from './checkout.ts'
import { hubRepository } from './hub-api.ts'
import { runWorkflow, type Happening, type Hub, type WorkflowRun } from './runner.ts'

/** What staff of a repository do, and what the hub then does for them. */
export interface Staff {
  /** Every publish there was. */
  readonly published: readonly WorkflowRun[]
  publish(more?: Partial<Happening>): Promise<WorkflowRun>
  /** Work on a branch of its own. */
  branch(name: string, work: () => Promise<void>, message?: string): Promise<void>
  /** A pull request: its merge lies ready under a ref of its own, as GitHub makes it. */
  pullRequest(branch: string, from?: Proposer): Promise<WorkflowRun>
  /** Presses the button. Gives the commit. */
  merge(branch: string): Promise<string>
}

export interface Proposer extends Pick<Happening, 'before' | 'without'> {
  readonly login?: string
  /** `owner/name`: where the branch is, when it is in a fork. */
  readonly fork?: string
}

/** What a check does after it has said what a merge would do. */
export const preview = 'Build a preview with a throw-away key'

/** @param checkout - the clone in which they work */
export function staffOf(hub: Hub, checkout: Checkout): Staff {
  const published: WorkflowRun[] = []
  return {
    published,
    async publish(more = {}) {
      const happening = { workflow: 'publish.yml', ref: 'refs/heads/main', ...more }
      const run = await runWorkflow(hub, happening)
      published.push(run)
      return run
    },
    async branch(name, work, message = name) {
      await checkout.git('fetch', '--quiet', 'origin')
      await checkout.git('checkout', '--quiet', '-B', name, 'origin/main')
      await work()
      await checkout.commit(message)
    },
    async pullRequest(branch, { login = 'teacher', fork = hubRepository, ...more } = {}) {
      await checkout.git('checkout', '--quiet', '--detach', 'origin/main')
      await checkout.git('merge', '--quiet', '--no-ff', '--message', 'Merge', branch)
      await checkout.git('push', '--quiet', '--force', 'origin', 'HEAD:refs/pull/1/merge')
      const head = { repo: { full_name: fork } }
      return runWorkflow(hub, {
        workflow: 'check.yml',
        ref: 'refs/pull/1/merge',
        eventName: 'pull_request',
        payload: { pull_request: { number: 1, user: { login }, head } },
        isFork: fork !== hubRepository,
        ...more,
      })
    },
    async merge(branch) {
      await checkout.git('fetch', '--quiet', 'origin')
      await checkout.git('checkout', '--quiet', '-B', 'main', 'origin/main')
      await checkout.git('merge', '--quiet', '--no-ff', '--message', `Merge ${branch}`, branch)
      await checkout.git('push', '--quiet', 'origin', 'main')
      return checkout.git('rev-parse', 'HEAD')
    },
  }
}

/** Where an award of a pull request stands, named by a letter. */
export function awardPath(letter: string): string {
  return `awards/oakfield/kind-neighbour/${letter}.yml`
}

/** The claim code of an award. */
export function codeOf(letter: string): string {
  return `${letter.repeat(24)}2a`
}

/** An award for nobody in particular, or for somebody, as a public repository has it. */
export async function awardText(letter: string, name?: string): Promise<string> {
  const recipient = await sealedRecipient(codeOf(letter), name)
  return `id: ${letter.repeat(25)}a\nrecipient: ${recipient}\n`
}

/** A recipient with a claim code, sealed to the tiny city's key. */
export async function sealedRecipient(code: string, name?: string): Promise<string> {
  const { publicKeyJwk } = (await parseKeyLines(citySealingLine)).sealing[0]!
  const who = name === undefined ? {} : { name }
  return sealRecipient({ identities: [{ type: 'claim', value: code }], ...who }, publicKeyJwk)
}
