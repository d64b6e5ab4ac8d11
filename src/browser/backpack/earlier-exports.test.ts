import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BackpackSite,
  asHolder,
  give,
  openBackpackSite,
} from '../../testing/backpack/backpack-site.ts'

// What earlier versions wrote, given to the page on a profile that nobody has used.

let site: BackpackSite
beforeAll(async () => {
  site = await openBackpackSite()
})
afterAll(() => site?.close())

const folder = 'src/backpack/export/fixtures'
const names = readdirSync(folder).filter((name) => /(?:\.zip|-locked\.json)$/.test(name))

interface Own {
  readonly id: string
  readonly files: unknown
  readonly own: unknown
  readonly deleted?: string
}

interface Expected {
  readonly passphrase: string
  readonly badges: readonly Own[]
  readonly codes: readonly unknown[]
  readonly collections?: readonly unknown[]
  readonly files: Readonly<Record<string, string>>
}

/** What checking anew never touches. */
const ownOf = ({ id, files, own, deleted }: Own) => ({ id, files, own, deleted })

/** What the page holds now, past the store: files as base64, by SHA-256. */
const heldBy = (page: Page) =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('no answer'))
      })
    const [{ name = '' } = {}] = await indexedDB.databases()
    const database = await answer(indexedDB.open(name))
    const stores = ['badges', 'codes', 'collections', 'files']
    const transaction = database.transaction(stores)
    const all = (store: string) => answer(transaction.objectStore(store).getAll())
    const [rows, codes, collections, bytes, hashes] = await Promise.all([
      ...stores.map(all),
      answer(transaction.objectStore('files').getAllKeys()),
    ])
    database.close()
    const base64 = (bytes as Uint8Array[]).map((each) => btoa(String.fromCharCode(...each)))
    const files = Object.fromEntries((hashes as string[]).map((hash, at) => [hash, base64[at]]))
    return {
      badges: (rows as { badge: Own }[]).map(({ badge }) => badge),
      codes,
      collections,
      files,
    }
  })

test.each(names)('%s is restored by the page, byte for byte', async (name) => {
  const version = name.replace(/\.zip$|-locked\.json$/, '')
  const text = await readFile(`${folder}/${version}.expected.json`, 'utf8')
  const { passphrase, badges, codes, collections = [], files } = JSON.parse(text) as Expected
  const isLocked = name.endsWith('.json')
  await asHolder(site, async ({ page, faults }) => {
    await give(page, { [name]: await readFile(`${folder}/${name}`) })
    if (isLocked) {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
      await page.getByRole('button', { name: 'Unlock', exact: true }).click()
    }
    await page.getByText('Brought back: ').waitFor()
    const held = await heldBy(page)
    expect(held.badges.map(ownOf)).toEqual(badges.map(ownOf))
    expect(held.files).toEqual(files)
    expect(held.codes).toEqual(isLocked ? codes : [])
    expect(held.collections).toHaveLength(collections.length)
    expect(held.collections).toEqual(expect.arrayContaining([...collections]))
    expect(faults).toEqual([])
  })
})
