import { printable } from './plain-text.ts'
import { faultWords, systemFaultOf } from './system-fault.ts'

/**
 * Why a command failed, for a person at a terminal: what was meant to be done, and the cause and the place where it was
 * the machine that would not.
 *
 * @param folders - paths inside these are told from there on
 */
export function failureText(error: unknown, folders: readonly string[] = []): string {
  const message = error instanceof Error ? error.message : String(error)
  const fault = systemFaultOf(error)
  if (fault === undefined) return printable(message)
  const cause = faultWords(fault, folders)
  const isBare = error instanceof Error && systemFaultOf(new Error(error.message)) !== undefined
  const text = isBare
    ? `A file could not be read or written: ${cause}.`
    : `${message} Cause: ${cause}.`
  return printable(text)
}
