import { randomBytes } from 'node:crypto'
import type { StaffPorts } from '../../awarding/commands/staff-ports.ts'
import type { ComposedFile } from '../../awarding/composed-file.ts'
import { goodTree } from '../trees/good-tree.ts'
import { recordsOf } from './records-of.ts'

/** What a staff command needs of the machine, over the good tree and in memory, with nobody to ask. */
export async function memoryDesk(register = '') {
  const { records } = await recordsOf([])
  const written: ComposedFile[] = []
  const says: string[] = []
  const ports: StaffPorts = {
    records: () => Promise.resolve(records!),
    readText: (path) => Promise.resolve(String(goodTree.get(path))),
    readBytes: () => Promise.resolve(new TextEncoder().encode(register)),
    exists: (path) => goodTree.has(path) || written.some((file) => file.path === path),
    write: (file) => Promise.resolve(void written.push(file)),
    say: (text) => void says.push(text),
    renewalNote: () => Promise.resolve(undefined),
    random: randomBytes,
    today: '2026-11-20',
    latest: '2026-11-20',
  }
  const textOf = (ending: string) => written.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { ports, written, says, textOf }
}
