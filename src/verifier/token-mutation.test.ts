import { describe, expect, test } from 'vitest'
import { signedAssertion2 } from '../testing/verifier/assertions.ts'
import { badge3, did, jwtOf } from '../testing/verifier/credentials.ts'
import { multibase, signToken } from '../testing/verifier/keys.ts'
import {
  isValid,
  leastMutations,
  mutants,
  tokenLetters,
  validAmong,
} from '../testing/verifier/mutants.ts'
import { stage } from '../testing/verifier/stage.ts'

const { ed, rsa, ec } = stage

describe('no token with one letter changed, added or gone is valid', () => {
  const tokens: Record<string, () => Promise<string>> = {
    'Open Badges 2.0, RS256': () => signToken({ alg: 'RS256' }, signedAssertion2(), rsa),
    'VC-JWT, RS256': () => jwtOf(badge3(), rsa, { kid: `${did}#rsa` }),
    'VC-JWT, ES256': () => jwtOf(badge3(), ec, { kid: `${did}#ec` }),
    'VC-JWT, EdDSA': () => jwtOf(badge3(), ed, { kid: `${did}#${multibase(ed)}` }),
  }
  test.each(Object.entries(tokens))(
    '%s',
    async (_, make) => {
      const token = await make()
      expect(await isValid(token)).toBe(true)
      // White space around a token is no part of it.
      const changed = [...mutants(token, tokenLetters)].filter((each) => each.trim() !== token)
      expect(changed.length).toBeGreaterThanOrEqual(leastMutations(token))
      expect(await validAmong(changed)).toEqual([])
    },
    240_000,
  )
})
