import { describe, expect, test } from 'vitest'
import { askToPersist, storageState, type Surroundings } from './storage-state.ts'

const apple = 'Apple Computer, Inc.'
const google = 'Google Inc.'
const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit}`
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const android = 'Mozilla/5.0 (Linux; Android 10; K)'

/** A browser that keeps nothing for good and is asked from a tab, but for what is said. */
function around(
  navigator: Partial<Surroundings['navigator']>,
  modes: readonly string[] = [],
): Surroundings {
  const isMode = (query: string) => modes.some((mode) => query === `(display-mode: ${mode})`)
  return {
    navigator: { userAgent: '', ...navigator },
    matchMedia: (query) => ({ matches: isMode(query) }),
  }
}

describe('data goes after seven days without a visit', () => {
  test.each([
    ['Safari on an iPhone', apple, `${iPhone} Version/18.5 Mobile/15E148 Safari/604.1`],
    ['Chrome on an iPhone', apple, `${iPhone} CriOS/138.0 Mobile/15E148 Safari/604.1`],
    ['Firefox on an iPhone', apple, `${iPhone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`],
    ['a page inside an app on an iPhone', apple, `${iPhone} Mobile/15E148`],
    ['Safari on an iPad or a Mac', apple, `${mac} ${webkit} Version/18.5 Safari/605.1.15`],
    ['Safari that names no vendor', '', `${mac} ${webkit} Version/18.5 Safari/605.1.15`],
  ])('in %s', async (_, vendor, userAgent) => {
    const state = await storageState(around({ vendor, userAgent }))
    expect(state.goesAfterSevenDays).toBe(true)
  })

  test.each([
    ['Chrome on a Mac', google, `${mac} ${blink} Chrome/138.0.0.0 Safari/537.36`],
    ['Chrome on Android', google, `${android} ${blink} Chrome/138.0.0.0 Mobile Safari/537.36`],
    ['Edge', google, `${mac} ${blink} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`],
    ['Chrome that names no vendor', '', `${mac} ${blink} Chrome/138.0.0.0 Safari/537.36`],
    ['Firefox', '', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'],
    ['Firefox on Android', '', 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0'],
  ])('but not in %s', async (_, vendor, userAgent) => {
    const state = await storageState(around({ vendor, userAgent }))
    expect(state.goesAfterSevenDays).toBe(false)
  })

  test.each([
    ['by Apple’s own word', around({ vendor: apple, standalone: true })],
    ['by the way it is shown', around({ vendor: apple, standalone: false }, ['standalone'])],
  ])('but not as an app, told %s', async (_, installed) => {
    const state = await storageState(installed)
    expect(state).toMatchObject({ isInstalled: true, goesAfterSevenDays: false })
  })

  test('a tab over the whole screen is no app', async () => {
    const state = await storageState(around({ vendor: apple }, ['fullscreen']))
    expect(state).toMatchObject({ isInstalled: false, goesAfterSevenDays: true })
  })
})

test('it says what is taken, what there is room for, and what was promised', async () => {
  const storage = {
    persisted: async () => Promise.resolve(true),
    estimate: async () => Promise.resolve({ usage: 5, quota: 10 }),
    getDirectory: async () => Promise.resolve({} as FileSystemDirectoryHandle),
  }
  const state = await storageState(around({ storage }))
  expect(state).toMatchObject({ isPersistent: true, isPrivate: false, used: 5, room: 10 })
})

const refuse = async () => Promise.reject(new DOMException('', 'SecurityError'))

test.each([
  ['has none of it', undefined],
  ['has none of the functions', {}],
  ['refuses each', { persisted: refuse, estimate: refuse, persist: refuse }],
])('a browser that %s promises nothing, and nothing fails', async (_, storage) => {
  const where = around(storage === undefined ? {} : { storage })
  const nothing = { isPersistent: false, isInstalled: false, goesAfterSevenDays: false }
  expect(await storageState(where)).toEqual({ ...nothing, isPrivate: false })
  expect(await askToPersist(where)).toBe(false)
})

test('a window that has no file system of its own is private', async () => {
  const state = await storageState(around({ storage: { getDirectory: refuse } }))
  expect(state.isPrivate).toBe(true)
})

test.each([true, false])('asked to keep the data, a browser says %s', async (isGranted) => {
  const storage = { persist: async () => Promise.resolve(isGranted) }
  expect(await askToPersist(around({ storage }))).toBe(isGranted)
})
