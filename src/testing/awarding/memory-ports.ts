import { randomBytes } from 'node:crypto'
import type { StaffPorts } from '../../awarding/commands/staff-ports.ts'
import type { ComposedFile } from '../../awarding/files/composed-file.ts'
import { goodTree } from '../trees/good-tree.ts'
import { recordsOf } from './records-of.ts'

/** What a staff command needs of the machine, over the good tree and in memory, with nobody to ask. */
export async function memoryPorts(register = '') {
  const { records } = await recordsOf([])
  const written: ComposedFile[] = []
  const says: string[] = []
  const folders = new Map<string, Set<string>>()
  const note = (path: string) => {
    const slash = path.lastIndexOf('/')
    const [folder, name] = [path.slice(0, slash), path.slice(slash + 1)]
    const names = folders.get(folder) ?? new Set()
    folders.set(folder, names.add(name))
    if (folder.includes('/') && names.size === 1) note(folder)
  }
  for (const path of goodTree.keys()) note(path)
  const ports: StaffPorts = {
    records: () => Promise.resolve(records!),
    readText: (path) => Promise.resolve(String(goodTree.get(path))),
    readBytes: () => Promise.resolve(new TextEncoder().encode(register)),
    exists: (path) => {
      const slash = path.lastIndexOf('/')
      return folders.get(path.slice(0, slash))?.has(path.slice(slash + 1)) ?? false
    },
    entriesIn: (folder) => folders.get(folder)?.size ?? 0,
    write: (file) => {
      note(file.path)
      return Promise.resolve(void written.push(file))
    },
    say: (text) => void says.push(text),
    renewalNote: () => Promise.resolve(undefined),
    random: randomBytes,
    today: '2026-11-20',
    latest: '2026-11-20',
  }
  const textOf = (ending: string) => written.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { ports, written, says, textOf, folders }
}
