/** A name to compare by: capitals, spaces and ways of composing letters make no other name, accents do. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
