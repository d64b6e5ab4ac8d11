import { basename, join } from 'node:path'
import { publishFailure, type PublishFailure } from '../failure.ts'
import type { UnitInputs } from '../release/release.ts'
import {
  damaged,
  foldersIn,
  readHead,
  unitsIn,
  type PartHead,
  type PartOrigin,
  type PartUnit,
} from './part.ts'
import type { AllBytes } from './part-bytes.ts'
import { numberOf, shardName, type Shard } from './shard.ts'

/** A part of the site, where it lies. */
export interface Part {
  readonly folder: string
  readonly head: PartHead
}

/**
 * The parts in a folder, each in one of its own, where they are all parts of one site, by number.
 *
 * @throws PublishFailure `part-missing`, `part-differs`, or `part-damaged` where one says no more what it is
 */
export async function partsIn(folder: string, origin: PartOrigin): Promise<readonly Part[]> {
  const found: Part[] = []
  for (const name of await foldersIn(folder)) {
    const head = await readHead(join(folder, name))
    if (head === undefined) throw unknown(name)
    found.push({ folder: join(folder, name), head })
  }
  const [first] = found
  if (first === undefined) throw missing('There is no part here: make them with --shard.')
  for (const { head } of found) refuseDifferent(head, first.head.shard.of, origin)
  return Array.from({ length: first.head.shard.of }, (_, index) =>
    onlyOne(found, { number: index + 1, of: first.head.shard.of }),
  )
}

function onlyOne(found: readonly Part[], shard: Shard): Part {
  const [part, another] = found.filter(({ head }) => head.shard.number === shard.number)
  const name = shardName(shard)
  if (part === undefined)
    throw missing(`Part ${name} is not there: make it with --shard ${name}, and merge again.`)
  if (another !== undefined)
    throw missing(
      `Part ${name} is there twice, as ${basename(part.folder)} and as ${basename(another.folder)}: delete one of the two folders, and merge again.`,
    )
  return part
}

function refuseDifferent({ shard, ...head }: PartHead, of: number, origin: PartOrigin): void {
  const name = shardName(shard)
  const again = 'Make all parts again, and merge them.'
  if (shard.of !== of)
    throw different(
      `Part ${name} is there beside one of ${of}: delete the parts of the number that is not meant.`,
    )
  if (head.site !== origin.site) throw different(`Part ${name} is of another site. ${again}`)
  if (head.mode !== origin.mode)
    throw different(
      `Part ${name} is of a ${head.mode} build, and this is a ${origin.mode} one. ${again}`,
    )
  if (head.node !== origin.node)
    throw different(
      `Part ${name} was made with Node ${head.node}, and this is ${origin.node}: have the same version on every machine. ${again}`,
    )
  if (head.program !== origin.program)
    throw different(`Part ${name} was made by another version of this program. ${again}`)
  if (head.ledger !== origin.ledger)
    throw different(`Part ${name} was made when the ledger stood elsewhere. ${again}`)
}

/**
 * Holds all that is in parts against what the site must hold: each unit is there once, from the very inputs that it has here, and its
 * files are as they were made.
 *
 * @param bytes - what reading them brought to light
 * @throws PublishFailure `part-differs` or `part-damaged`
 */
export async function checkParts(
  parts: readonly Part[],
  wanted: UnitInputs,
  bytes: AllBytes,
): Promise<void> {
  let count = 0
  for (const part of parts) {
    const read = bytes.get(basename(part.folder))
    let before = ''
    for await (const unit of unitsIn(part.folder, part.head)) {
      if (unit.name <= before) throw damaged(part.head.shard)
      before = unit.name
      checkUnit(unit, part, wanted)
      if (unit.name === read?.wrong) throw damaged(part.head.shard)
      count += 1
    }
    if (read?.list !== part.head.list) throw damaged(part.head.shard)
  }
  for (const name of wanted.names()) if (wanted.inputsOf(name) !== undefined) count -= 1
  if (count !== 0)
    throw different('The parts do not hold all that the site must hold. Make them again.')
}

function checkUnit(unit: PartUnit, { head }: Part, wanted: UnitInputs): void {
  const { shard } = head
  if (numberOf(unit.name, shard.of) !== shard.number) throw damaged(shard)
  if (wanted.inputsOf(unit.name) !== unit.inputs)
    throw different(
      `Part ${shardName(shard)} was made from other records than are here. Make all parts again, and merge them.`,
    )
}

function unknown(name: string): PublishFailure {
  return publishFailure(
    'part-damaged',
    `The folder ${name} holds no part, or one that was damaged: delete it, and make that part again.`,
  )
}

const missing = (message: string) => publishFailure('part-missing', message)
const different = (message: string) => publishFailure('part-differs', message)
