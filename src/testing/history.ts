import type { History } from '../history/history.ts'

/** All that is told of some files, however it was found out. */
export function told(history: History, paths: readonly string[]) {
  const { files, vanished, proposals, known, shallow, head, asOf, reverts } = history
  return [
    { known, shallow, head, asOf, reverts },
    paths.map((path) => [path, files.get(path), vanished.get(path), proposals.get(path)]),
  ]
}
