import { upgradeFailure } from '../failure.ts'
import { foldedName, foldersOf, programPart } from './program-files.ts'

/** A file of a tree. */
export interface TreeEntry {
  /** As git has it: `100644`, `100755`. */
  readonly mode: string
  /** Of its content. */
  readonly id: string
}

/** The files of a tree by their paths, with `/`. */
export type Tree = ReadonlyMap<string, TreeEntry>

/** What has been decided of files that were edited here. */
export interface Choices {
  readonly takeNew: readonly string[]
  readonly keepMine: readonly string[]
}

export interface PlannedChange {
  readonly path: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** Absent: it is removed. */
  readonly entry?: TreeEntry
}

/** A file of the program that somebody edited here, and what becomes of it. */
export interface EditedFile {
  readonly path: string
  /**
   * `same`: the newer version changes nothing in it. `document`: it only explains, so it stays. `unsure`: the newer version
   * has no such file, and whether an older one did or somebody added it cannot be told, so it stays.
   */
  readonly kept: 'same' | 'document' | 'chosen' | 'replaced' | 'undecided' | 'unsure'
  /** Whether the version that is here brought it, so that there is something to compare it with. */
  readonly since: 'edited' | 'own'
}

export interface UpgradePlan {
  readonly changes: readonly PlannedChange[]
  readonly edited: readonly EditedFile[]
}

interface Trees {
  /** The version that is here, before anybody edited it. */
  readonly base: Tree
  /** `history`: files of theirs that came with it may be among its own. */
  readonly baseFrom: 'release' | 'history'
  /** What is here. */
  readonly mine: Tree
  readonly next: Tree
}

/**
 * What an upgrade does to each file: what nobody edited becomes what the newer version has, or goes with it; what
 * somebody edited stays, or waits for a decision; what is not the program's is not looked at.
 *
 * @throws UpgradeFailure `upgrade-choice`, `upgrade-in-the-way`
 */
export function planUpgrade(trees: Trees, choices: Choices): UpgradePlan {
  const paths = [...new Set([...trees.base.keys(), ...trees.next.keys()])].sort()
  const ofProgram = paths.filter((path) => programPart(path) !== undefined)
  const edited = ofProgram.flatMap((path) => editedFile(path, trees, choices))
  refuseIdleChoices(edited, choices)
  const stays = new Set(edited.flatMap(({ path, kept }) => (kept === 'replaced' ? [] : [path])))
  const changes = ofProgram.flatMap((path) => (stays.has(path) ? [] : changeOf(path, trees)))
  refuseWhatIsInTheWay(trees, { changes, edited })
  return { changes, edited }
}

function editedFile(path: string, trees: Trees, choices: Choices): readonly EditedFile[] {
  const [base, mine, next] = [trees.base, trees.mine, trees.next].map((tree) => tree.get(path))
  if (isSame(mine, next)) return []
  if (trees.baseFrom === 'history' && next === undefined)
    return [{ path, since: 'own', kept: choices.takeNew.includes(path) ? 'replaced' : 'unsure' }]
  if (isSame(mine, base)) return []
  const since = base === undefined ? 'own' : 'edited'
  return [{ path, since, kept: isSame(base, next) ? 'same' : fateOf(path, choices) }]
}

function fateOf(path: string, { takeNew, keepMine }: Choices): EditedFile['kept'] {
  if (takeNew.includes(path)) return 'replaced'
  if (keepMine.includes(path)) return 'chosen'
  return programPart(path) === 'document' ? 'document' : 'undecided'
}

function changeOf(path: string, { mine, next }: Trees): readonly PlannedChange[] {
  const [here, entry] = [mine.get(path), next.get(path)]
  if (isSame(here, entry)) return []
  if (entry === undefined) return [{ path, kind: 'removed' }]
  return [{ path, kind: here === undefined ? 'added' : 'changed', entry }]
}

function isSame(a: TreeEntry | undefined, b: TreeEntry | undefined): boolean {
  return a?.id === b?.id && a?.mode === b?.mode
}

/** The file that names the version has to say the new one. */
const namesVersion = 'package.json'

function refuseIdleChoices(edited: readonly EditedFile[], { takeNew, keepMine }: Choices): void {
  const open = new Set(edited.flatMap(({ path, kept }) => (kept === 'same' ? [] : [path])))
  const idle = [...takeNew, ...keepMine].find((path) => !open.has(path))
  if (idle !== undefined)
    throw upgradeFailure('upgrade-choice', `There is nothing to choose in ${idle}.`)
  const twice = takeNew.find((path) => keepMine.includes(path))
  if (twice !== undefined)
    throw upgradeFailure('upgrade-choice', `${twice} cannot be both kept and replaced.`)
  if (keepMine.includes(namesVersion))
    throw upgradeFailure(
      'upgrade-choice',
      `${namesVersion} names the version and what it needs, so it cannot stay as it is. Take the new one, and put your change into it afterwards.`,
    )
}

/**
 * Git would drop a file without a word where a folder of its name is needed, and a folder likewise; and many systems
 * would write one file over another whose name differs in capital letters alone. What waits for a decision is asked
 * about when it has been taken.
 */
function refuseWhatIsInTheWay({ mine }: Trees, { changes, edited }: UpgradePlan): void {
  const gone = new Set(changes.flatMap(({ path, kind }) => (kind === 'removed' ? [path] : [])))
  for (const { path, kept } of edited) if (kept === 'undecided') gone.add(path)
  const stay = [...mine.keys()].filter((path) => !gone.has(path))
  const files = new Map(stay.map((path) => [foldedName(path), path]))
  const within = new Map(stay.flatMap(foldersOf).map((path) => [foldedName(path), path]))
  for (const { path } of changes.filter(({ kind }) => kind === 'added')) {
    const needed = [path, ...foldersOf(path)].map(foldedName)
    const inTheWay = within.get(foldedName(path)) ?? firstOf(needed, files)
    if (inTheWay !== undefined)
      throw upgradeFailure(
        'upgrade-in-the-way',
        `The newer version needs the place of ${inTheWay}, which is yours. Move it, commit that, and try again.`,
      )
  }
}

function firstOf(keys: readonly string[], of: ReadonlyMap<string, string>): string | undefined {
  return keys.flatMap((key) => of.get(key) ?? [])[0]
}
