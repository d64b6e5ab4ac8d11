/**
 * A colour between two, in sRGB.
 *
 * @param from `#rrggbb`
 * @param to `#rrggbb`
 * @param share of `to`, 0 to 1
 */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [start, end] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round((start ?? 0) * (1 - share) + (end ?? 0) * share)
  })
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
