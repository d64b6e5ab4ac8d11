import { assessed3, assessors, listOf, pagesWithList, signedComment } from '../assessed.ts'
import { prove } from '../credentials.ts'
import { type TestKey, makeKey } from '../keys.ts'
import { stage, worldWith } from '../stage.ts'
import type { Page } from '../../world.ts'
import type { Attack, Scene } from './attack.ts'

const [first, second] = assessors as [TestKey, TestKey]
const stranger = await makeKey('EdDSA')

async function scene(list: Page): Promise<Scene> {
  const input = JSON.stringify(await prove(assessed3(), stage.ed))
  return { input, world: worldWith(pagesWithList(list)) }
}

const later = { validFrom: '2026-07-01T00:00:00Z' }

/** Deceits about who agreed to an award. */
export const assessorAttacks: readonly Attack[] = [
  {
    name: 'a word on what was done by somebody who was not asked',
    code: 'assessor-not-named',
    verdict: 'valid',
    scene: async () => scene(listOf(await signedComment(stranger))),
    near: async () => scene(listOf(await signedComment(second))),
  },
  {
    name: 'a word on what was done that was signed after the award',
    code: 'assessor-later',
    verdict: 'valid',
    scene: async () => scene(listOf(await signedComment(first, later))),
    near: async () => scene(listOf(await signedComment(first))),
  },
  {
    name: 'a stranger’s word among those of people who agreed',
    code: 'assessors-doubtful',
    verdict: 'valid',
    scene: async () => scene(listOf(await signedComment(first), await signedComment(stranger))),
    near: async () => scene(listOf(await signedComment(first), await signedComment(second))),
  },
  {
    name: 'a list that keeps back what people who agreed have signed',
    code: 'assessors-open',
    verdict: 'valid',
    scene: async () => scene({ status: 503 }),
    near: async () => scene({ status: 404 }),
  },
]
