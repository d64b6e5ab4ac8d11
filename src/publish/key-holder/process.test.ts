import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { cityKeyLines } from '../../testing/publish/canaries.ts'
import { cityPlace } from '../../testing/publish/place.ts'
import { launchKeyHolder } from '../launch.ts'
import { completeOptions } from '../options.ts'
import type { Response } from './protocol.ts'

test('what comes in one piece with the empty line that ends it is answered before it ends', async () => {
  const { root, state, dist, ledger } = await cityPlace()
  const options = completeOptions({ root, state, dist, ledger }, {}, availableParallelism())
  const holder = launchKeyHolder(options, { CINQUEFOIL_KEYS: cityKeyLines.join('\n') })
  const ended = once(holder.process, 'close')
  const call = (id: number) => `${JSON.stringify({ id, method: 'keys', call: { issuers: [] } })}\n`
  holder.speech.write(`${call(1)}\n${call(2)}\n${call(3)}`)
  const lines = (await text(holder.speech)).split('\n').filter((line) => line !== '')
  expect(lines.map((line) => (JSON.parse(line) as Response).id)).toEqual([1, 2, 3])
  expect(await ended).toEqual([0, null])
})
