import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { connectKeyHolder } from './client.ts'

function connected() {
  const [answers, calls] = [new PassThrough(), new PassThrough()]
  return { answers, calls, holder: connectKeyHolder(answers, calls) }
}

test('who was asked nothing is not woken to be told to rest', async () => {
  const { calls, holder } = connected()
  await holder.rest()
  holder.close()
  expect(await text(calls)).toBe('')
})

test('rest is over when an empty line says so, and then the next call is answered', async () => {
  const { answers, calls, holder } = connected()
  const keys = holder.keys({ issuers: [] })
  const rested = holder.rest()
  answers.write('{"id":1,"answer":{"preview":false,"keys":[]}}\n')
  expect(await keys).toEqual({ preview: false, keys: [] })
  answers.write('\n')
  await rested
  const unsealed = holder.unseal({ sealed: 'x' })
  answers.write('{"id":2,"answer":{"opened":"y"}}\n')
  expect(await unsealed).toEqual({ opened: 'y' })
  holder.close()
  const said = (await text(calls)).split('\n')
  expect(said.map((line) => line && (JSON.parse(line) as { method: string }).method)).toEqual([
    'keys',
    '',
    'unseal',
    '',
  ])
})

test('where the pipe closes there is nothing left to wait for', async () => {
  const { answers, holder } = connected()
  const keys = holder.keys({ issuers: [] })
  const rested = holder.rest()
  answers.destroy()
  await expect(keys).rejects.toMatchObject({ code: 'key-holder-lost' })
  await rested
  await holder.rest()
})

test('one is started before it is asked, and again where calls wait as it goes', async () => {
  const [answers, calls] = [new PassThrough(), new PassThrough()]
  let started = 0
  const holder = connectKeyHolder(answers, calls, () => (started += 1))
  expect(started).toBe(0)
  const keys = holder.keys({ issuers: [] })
  const unsealed = holder.unseal({ sealed: 'x' })
  expect(started).toBe(1)
  answers.write('{"id":1,"answer":{"preview":false,"keys":[]}}\n\n')
  await keys
  expect(started).toBe(2)
  answers.write('{"id":2,"answer":{"opened":"y"}}\n\n')
  expect(await unsealed).toEqual({ opened: 'y' })
  expect(started).toBe(2)
})
