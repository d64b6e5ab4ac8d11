import { inEnglish } from '../../bytes/sentence.ts'
import { basename, dirname } from 'node:path'
import process from 'node:process'
import { readImage } from '../../records/readers/read-image.ts'
import { readTree } from '../../records/read-tree.ts'
import type { Source } from '../../records/source.ts'
import { sayText } from '../../records/report/say.ts'

// Says what is wrong with the picture at a path, as `npm run validate` would; nothing where nothing is.

const path = process.argv[2] ?? ''
const root = dirname(path)
const source: Source = { root, tree: readTree(root), problems: [] }
await readImage(source, basename(path))
for (const { message, hint } of source.problems)
  sayText(`${inEnglish(message)} ${inEnglish(hint)}\n`)
