/** Most bytes of a picture that is given as art, by its type. What a reader is told of them is made from these. */
export const pictureBytes = { png: 4 * 1024 * 1024, svg: 512 * 1024 } as const

/** The same in words: `4 MiB`, `512 KiB`. */
export function pictureBytesInWords(type: keyof typeof pictureBytes): string {
  const kibibytes = pictureBytes[type] / 1024
  return kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`
}
