import { Failure } from '../../bytes/failure.ts'

/** Why an export could not be written. What is wrong with one that is read is a result, and no failure. */
const messages = {
  'export-passphrase-empty': 'the passphrase is empty',
  'export-too-large': 'there is more than one export can hold',
} as const

export type ExportFailureCode = keyof typeof messages
export type ExportFailure = Failure<ExportFailureCode>

/** What writing an export throws. Its message holds nothing of what was to be written. */
export function exportFailure(code: ExportFailureCode, options?: ErrorOptions): ExportFailure {
  return new Failure(code, messages[code], options)
}
