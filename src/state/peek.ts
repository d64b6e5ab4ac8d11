import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { digestOfRow, type TableShape } from './table.ts'

/**
 * One value of a database that may be at work elsewhere: nothing is made, and nothing is changed.
 *
 * @param path - of the database
 * @returns undefined where there is no such value, where another version of the program made it, or where it cannot be read now
 */
export function peek<Value>(
  path: string,
  { name, version }: Pick<TableShape<Value>, 'name' | 'version'>,
  key: string,
): Value | undefined {
  if (!existsSync(path)) return undefined
  try {
    const sqlite = new DatabaseSync(path, { readOnly: true })
    try {
      const made = sqlite.prepare('SELECT version FROM versions WHERE name = ?').get(name)
      if (made?.['version'] !== version) return undefined
      const row = sqlite.prepare(`SELECT digest, value FROM ${name} WHERE key = ?`).get(key)
      const text = String(row?.['value'])
      return row?.['digest'] === digestOfRow(key, text) ? (JSON.parse(text) as Value) : undefined
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}
