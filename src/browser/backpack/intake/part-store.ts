import { attempt, ownStorage } from '../storing/drafts.ts'

/**
 * Links of parts that wait for the others. The camera of a telephone opens each code in a window of its own, so they lie where
 * all windows of the page find them, until they are whole. Where the browser refuses that, each window has its own alone.
 */
export interface PartStore {
  readonly all: () => readonly string[]
  readonly add: (link: string) => void
  readonly drop: (isOver: (link: string) => boolean) => void
}

/** More than the parts that are put together at a time. */
const most = 240

/** Parts beside the store of a site. @param name - of its database */
export function partStore(name: string): PartStore {
  const key = `${name} parts`
  const storage = ownStorage()
  const all = () => attempt(() => storage?.getItem(key)?.split('\n')) ?? []
  const write = (links: readonly string[]) =>
    attempt(() =>
      links.length === 0
        ? storage?.removeItem(key)
        : storage?.setItem(key, links.slice(-most).join('\n')),
    )
  return {
    all,
    add: (link) => write([...all().filter((each) => each !== link), link]),
    drop: (isOver) => write(all().filter((each) => !isOver(each))),
  }
}
