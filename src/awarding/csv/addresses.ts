import { isEmail } from '../../model/identity.ts'

/**
 * The addresses of a cell that holds addresses and nothing else, however they are kept apart: semicolon, comma, slash,
 * white space; between pointed brackets or not. `undefined` for any other cell.
 */
export function addressesIn(cell: string): readonly string[] | undefined {
  const words = cell.split(/[\s;,/|]+/).map((word) => word.replace(/^(?:mailto:)?<?|>?$/g, ''))
  const found = words.filter((word) => word !== '')
  return found.length > 0 && found.every(isEmail) ? found : undefined
}

/** Whether there is anything like an address in a cell. */
export function holdsAddress(cell: string): boolean {
  return cell.split(/[\s;,/|<>()"]+/).some(isEmail)
}
