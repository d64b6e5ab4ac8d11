import type { ImageFault } from '../../baking/image-fault.ts'
import { inspectPng, isImageFault } from '../../baking/png/inspect-png.ts'
import { inspectSvg } from '../../baking/svg/inspect-svg.ts'
import { problem, type Problem } from '../../model/problem.ts'
import type { Art } from '../../kinds/records.ts'
import { byteLimits, lfsPointer, readBytes } from '../read-bytes.ts'
import { note, type Source } from '../source.ts'

const lfs = new TextEncoder().encode('version https://git-lfs.github.com/spec/')

/** A picture of staff's, unchanged, once it has been found sound and safe. */
export async function readImage(source: Source, path: string): Promise<Art | undefined> {
  const type = path.endsWith('.png') ? 'png' : 'svg'
  const read = readBytes(source.root, path, byteLimits[type])
  if ('problem' in read) return note(source, read.problem)
  if (lfs.every((byte, index) => read.bytes[index] === byte)) return note(source, lfsPointer(path))
  const faults =
    type === 'png' ? pngFaults(await inspectPng(read.bytes)) : inspectSvg(read.bytes).faults
  if (faults.length === 0) return { type, bytes: read.bytes }
  return note(source, ...faults.map((fault) => imageProblem(path, fault)))
}

function pngFaults(answer: Awaited<ReturnType<typeof inspectPng>>): readonly ImageFault[] {
  return isImageFault(answer) ? [answer] : []
}

function imageProblem(path: string, fault: ImageFault): Problem {
  const at = { line: fault.line ?? 1, column: fault.column ?? 1 }
  return problem('image-invalid', path, at, { message: fault.message, hint: fault.hint })
}
