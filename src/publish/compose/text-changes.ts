import type { TextChange } from '../manifest.ts'

/** Longer texts than this, in words, are told as taken out and put in whole. */
const most = 2_000

/**
 * What has to be taken out of a text and put in to get another, word by word, in reading order. Neighbours of one kind
 * are one piece; the pieces of each side make up its text.
 */
export function textChanges(before: string, after: string): readonly TextChange[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const isLong = old.length > most || now.length > most
  return joined(isLong ? replaced(before, after) : compared(old, now))
}

/** Words with the white space that follows them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|^\s+/g) ?? []
}

function replaced(before: string, after: string): readonly TextChange[] {
  return [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]
}

/** Along the longest common subsequence. */
function compared(old: readonly string[], now: readonly string[]): readonly TextChange[] {
  const common = commonLengths(old, now)
  const changes: TextChange[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    const [was, is] = [old[row], now[column]]
    if (was !== undefined && was === is) {
      changes.push({ is: 'kept', text: was })
      row += 1
      column += 1
    } else if (is === undefined || (was !== undefined && below(common, row, column))) {
      changes.push({ is: 'removed', text: was ?? '' })
      row += 1
    } else {
      changes.push({ is: 'added', text: is })
      column += 1
    }
  }
  return changes
}

function below(common: readonly Uint16Array[], row: number, column: number): boolean {
  return (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0)
}

/** How many words the rests of both texts have in common, from each place on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const [right, down] = [lengths[row]?.[column + 1] ?? 0, lengths[row + 1]?.[column] ?? 0]
      const next = (lengths[row + 1]?.[column + 1] ?? 0) + 1
      lengths[row]![column] = old[row] === now[column] ? next : Math.max(right, down)
    }
  }
  return lengths
}

function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const pieces: TextChange[] = []
  for (const change of changes) {
    const last = pieces.at(-1)
    if (last?.is === change.is)
      pieces[pieces.length - 1] = { ...last, text: last.text + change.text }
    else if (change.text !== '') pieces.push(change)
  }
  return pieces
}
