import type { History } from '../history/history.ts'

/** All that is told of some files. */
export const told = ({ files, vanished, ...rest }: History, paths: readonly string[]) => [
  rest,
  paths.map((path) => [path, files.get(path), vanished.get(path)]),
]
