import type { PublicJwk } from '../../kinds/issuer/public-key.ts'
import { identityFault, type Identity } from '../../model/identity.ts'
import {
  moveLookupOf,
  openMoveRequest,
  type Move,
  type MoveRequest,
} from '../../proof/move-request.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'
import { entriesOf, keyEnd, keyLine, linesOf } from '../register/award-lines.ts'
import { textIn } from './compose-awards.ts'
import type { ComposedFile } from './composed-file.ts'
import { supersedingCopy, type CorrectionFault } from './correct-awards.ts'
import { nameAfter } from './file-name.ts'
import { badgePathOf, newestLines, type RegisterLine } from '../register/register.ts'

/** A request that a register opens: what is asked for, and whose awards they are. */
export interface OpenedMove {
  readonly move: Move
  /** The newest awards of the one whose code opened it, without those that were moved so already, as the register has them. */
  readonly lines: readonly RegisterLine[]
}

/** Why a request comes to nothing. */
export type MoveFault = 'other-site' | 'unknown-code' | 'email' | 'did' | 'done'

/**
 * Finds whose request it is. The register's codes are tried: that one of them opens it proves that it was made by
 * somebody who held that code, and for the awards that the register has under it. Without a register nobody can tell.
 *
 * @param site the site's root, as its badges name it
 * @throws ProofFailure `move-wrong-code` when it was changed since
 */
export async function openMove(
  request: MoveRequest,
  lines: readonly RegisterLine[],
  site: string,
): Promise<OpenedMove | { readonly fault: MoveFault }> {
  if (request.site !== site) return { fault: 'other-site' }
  for (const code of new Set(lines.map((line) => line.code).filter((each) => each !== ''))) {
    if ((await moveLookupOf(code, site)) !== request.lookup) continue
    const move = await openMoveRequest(request, code)
    const tie = identityOf(move, code)
    if (tie.type !== 'claim' && identityFault(tie) !== undefined) return { fault: tie.type }
    const own = newestLines(lines).filter((line) => line.code === code)
    // An old register may have the code for an award that has another by now.
    if (own.length === 0) continue
    // Somebody may have got another badge since, which is still tied to what was.
    const left = own.filter((line) => !isMoved(line, move))
    return left.length === 0 ? { fault: 'done' } : { move, lines: left }
  }
  return { fault: 'unknown-code' }
}

/** It has taken the place of another, and is tied to what is asked for. */
function isMoved({ replaces, email, other }: RegisterLine, move: Move): boolean {
  return replaces !== '' && other === (move.did ?? '') && email === (move.email ?? '')
}

/** What the holder asked to be known by. */
function identityOf({ email, did }: Move, code: string): Tie {
  if (email !== undefined) return { type: 'email', value: email }
  return did === undefined ? { type: 'claim', value: code } : { type: 'did', value: did }
}

interface Tie extends Identity {
  readonly type: 'email' | 'did' | 'claim'
}

/** What moving makes: a new file beside each that was, and which award takes whose place. */
export interface MovedAwards {
  readonly files: readonly ComposedFile[]
  /** Old id, new id and the new file of each. */
  readonly moved: readonly (readonly [old: string, fresh: string, file: string])[]
}

interface MoveHow {
  readonly freshId: () => string
  readonly folderFor: (path: string) => string
}

/**
 * Awards that take the place of one holder's, tied to what the holder asked for and opened by the same code. Everything
 * else is copied line by line. The old files stay as they are, and nothing of the request stands in the new ones in clear.
 *
 * @param files texts by path: each file that a line names must be there
 * @param how.folderFor - where the file goes that takes the place of one
 * @throws ProofFailure when the key cannot be used
 */
export async function moveAwards(
  { move, lines }: OpenedMove,
  files: ReadonlyMap<string, string>,
  sealingKey: PublicJwk,
  { freshId, folderFor }: MoveHow,
): Promise<MovedAwards | { readonly fault: CorrectionFault }> {
  const made: ComposedFile[] = []
  const moved: (readonly [string, string, string])[] = []
  for (const path of new Set(lines.map(({ file }) => file))) {
    const own = lines.filter(({ file }) => file === path)
    const copy = supersedingCopy(files.get(path) ?? '', new Set(own.map(({ id }) => id)), freshId)
    // What was taken back, is on hold or was erased stays so: the others are moved all the same.
    if ('fault' in copy && copy.fault === 'nobody') continue
    if ('fault' in copy) return copy
    const byId = new Map(own.map((line) => [line.id, line]))
    let { text } = copy
    const folder = folderFor(path)
    const name = `${folder}/${nameAfter(path, `moved-${copy.pairs[0]?.[1].slice(0, 6) ?? ''}`)}.yml`
    for (const [old, fresh] of copy.pairs) {
      const line = byId.get(old)
      if (line === undefined) continue
      text = withRecipient(text, fresh, await sealRecipient(recipientOf(move, line), sealingKey))
      moved.push([old, fresh, name])
    }
    made.push({ path: name, text: textIn(folder, text) })
  }
  return moved.length === 0 ? { fault: 'nobody' } : { files: made, moved }
}

/** The name is the register's, and in the badge only where it was. */
function recipientOf(move: Move, line: RegisterLine) {
  const { code, name } = line
  const identity = identityOf(move, code)
  const isNamed = move.awards.some(
    ({ issuer, badge, awarded, named }) =>
      named && `${issuer}/${badge}` === badgePathOf(line) && awarded === line.awarded,
  )
  return {
    identities: [identity],
    ...(isNamed && name !== '' ? { name } : {}),
    ...(identity.type === 'claim' ? {} : { code }),
  }
}

/** An award with another recipient. Its code is in there, so a newer one beside it goes. */
function withRecipient(text: string, id: string, sealed: string): string {
  const withOne = replaced(text, id, 'recipient', `recipient: ${sealed}`)
  return replaced(withOne, id, 'newCode', undefined)
}

function replaced(text: string, id: string, key: string, by: string | undefined): string {
  const { lines } = linesOf(text)
  const entry = entriesOf(lines).find((each) => each.id === id)
  const from = entry && keyLine(lines, entry, key)
  if (entry === undefined || from === undefined) return text
  const head = (lines[from] ?? '').slice(0, entry.indent)
  const rest = lines.slice(keyEnd(lines, entry, from))
  return [...lines.slice(0, from), ...(by === undefined ? [] : [head + by]), ...rest].join('\n')
}

/** A register with the awards that take the place of others, under the address or key that the holder asked for. */
export function movedLines(
  lines: readonly RegisterLine[],
  { move }: OpenedMove,
  { moved }: MovedAwards,
): readonly RegisterLine[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const added = moved.flatMap(([old, id, file]) => {
    const line = byId.get(old)
    if (line === undefined) return []
    const tie = { email: move.email ?? '', other: move.did ?? '' }
    return [{ ...line, ...tie, id, file, replaces: old }]
  })
  return [...lines, ...added]
}
