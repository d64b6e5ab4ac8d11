import type { Code, Verdict } from '../../../verifier/reporting/report.ts'
import type { FetchReason } from '../../../verifier/fetching/fetching.ts'
import type { Input } from '../../../verifier/world.ts'
import type { FakeWorld } from '../../world.ts'

/** What a verifier is shown, and the world it is shown in. */
export interface Scene {
  readonly input: Input
  /** The honest issuer's web when absent. */
  readonly world?: FakeWorld
  readonly holder?: string
  /** What WebCrypto of the machine that checks does not know. */
  readonly lacks?: string
}

/** One way to deceive or upset a verifier, and what it has to say to it. */
export interface Attack {
  readonly name: string
  readonly scene: () => Promise<Scene> | Scene
  readonly code: Code
  readonly verdict: Exclude<Verdict, 'valid'> | 'valid'
  readonly reason?: FetchReason
  /** Nearly the same, to which the code does not apply. */
  readonly near?: () => Promise<Scene> | Scene
}
