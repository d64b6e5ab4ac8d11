/** Kilobytes, megabytes or gigabytes, never more than there are. */
export function bytesInWords(bytes: number): string {
  const [unit, size] = units.find(([, size]) => bytes >= size) ?? ['kB', 1000]
  const value = bytes / size
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return `${Math.floor(value * 10 ** digits) / 10 ** digits} ${unit}`
}

const units: readonly (readonly [unit: string, bytes: number])[] = [
  ['GB', 1_000_000_000],
  ['MB', 1_000_000],
]

/** A number of which no more than two digits can be known, never more than there are. */
export function roughly(number: number): string {
  const step = 10 ** Math.max(0, String(number).length - 2)
  return grouped(Math.floor(number / step) * step)
}

/** A number with a comma after each thousand, in every language. */
export function grouped(number: number): string {
  return number < 1000
    ? String(number)
    : `${grouped(Math.floor(number / 1000))},${String(number % 1000).padStart(3, '0')}`
}
