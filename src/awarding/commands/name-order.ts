import type { Flags, StaffPorts } from './staff-ports.ts'

/** What the help of a command that is given names says. */
export const lastNameFirstHelp = 'a name is written like "Byron, Ada": Ada Byron is meant'

const notice = 'The last name stands first, with a comma'

/**
 * Whether whole names are turned round: where the flag says so, or the person at the terminal. Else they stay as they are,
 * since a comma may also stand before a title, and that is said. No name is repeated: what a terminal shows may be kept.
 *
 * @param looksTurned - the names look as if their last name stood first
 */
export async function shouldTurnNames(
  looksTurned: boolean,
  flags: Flags,
  { ask, say }: Pick<StaffPorts, 'ask' | 'say'>,
): Promise<boolean> {
  if (flags['last-name-first'] !== undefined) return true
  if (!looksTurned) return false
  const answer = await ask?.(`${notice}. Turn it round (yes or no)? `)
  if (/^y(?:es)?$/i.test(answer?.trim() ?? '')) return true
  say(
    `${notice}, and is kept so: badge and cards would say it that way. Add --last-name-first to turn it round.`,
  )
  return false
}
