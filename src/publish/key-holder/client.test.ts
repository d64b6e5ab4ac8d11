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

test('what is asked while one leaves is said to the next one alone', async () => {
  const [answers, calls] = [new PassThrough(), new PassThrough()]
  let started = 0
  const holder = connectKeyHolder(answers, calls, () => (started += 1))
  const keys = holder.keys({ issuers: [] })
  answers.write('{"id":1,"answer":{"preview":false,"keys":[]}}\n')
  await keys
  calls.read()
  const rested = [holder.rest(), holder.rest()]
  const unsealed = holder.unseal({ sealed: 'x' })
  expect([String(calls.read()), started]).toEqual(['\n', 1])
  answers.write('\n')
  await Promise.all(rested)
  expect([calls.read() !== null, started]).toEqual([true, 2])
  answers.write('{"id":2,"answer":{"opened":"y"}}\n')
  expect(await unsealed).toEqual({ opened: 'y' })
})

test('what is asked while one leaves is lost with the pipe, and whoever asked is told', async () => {
  const { answers, calls, holder } = connected()
  const keys = holder.keys({ issuers: [] })
  const rested = holder.rest()
  const unsealed = holder.unseal({ sealed: 'x' })
  answers.destroy()
  await expect(keys).rejects.toMatchObject({ code: 'key-holder-lost' })
  await expect(unsealed).rejects.toMatchObject({ code: 'key-holder-lost' })
  await rested
  expect(String(calls.read()).split('\n')).toHaveLength(3)
})

test('where the pipe closes there is nothing left to wait for', async () => {
  const { answers, holder } = connected()
  const keys = holder.keys({ issuers: [] })
  const rested = holder.rest()
  answers.destroy()
  await expect(keys).rejects.toMatchObject({ code: 'key-holder-lost' })
  await rested
  await holder.rest()
  await expect(holder.keys({ issuers: [] })).rejects.toMatchObject({ code: 'key-holder-lost' })
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
