import { z } from 'zod'
import { described, language, type DeepReadonly } from '../../model/fields/field.ts'
import { statusSchema } from '../award/parts.ts'

/** endorsements/<endorsement>.yml beside an endorsement of the same name that was signed elsewhere: what is known of it here. */
export const broughtSchema = z
  .strictObject({
    key: described(z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{40,120}$/), {
      title: 'Key',
      description:
        'The public key of whoever signed it, as they told you it themselves: the `publicKeyMultibase` of their did.json. Needed unless a did:key signed.',
      example: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK',
    }).exactOptional(),
    language: language({
      title: 'Language',
      description: 'The language of the comment.',
      example: 'en-GB',
    }).exactOptional(),
    revoked: statusSchema(
      'Revoked',
      'The endorser does not stand behind it any more.',
    ).exactOptional(),
  })
  .meta({
    title: 'Brought endorsement',
    description: 'What is known here of an endorsement that was signed elsewhere.',
  })

/** What is known here of an endorsement that was signed elsewhere. */
export type BroughtNotes = DeepReadonly<z.infer<typeof broughtSchema>>

/** An endorsement that was signed elsewhere, as far as it is used; its proof has been found good. */
export interface BroughtCredential {
  /** The file, letter by letter. */
  readonly text: string
  /** The id of what it speaks of. */
  readonly about: string
  /** Who signed it. What they are called is only what they say. */
  readonly signer: { readonly id: string; readonly name?: string; readonly isPinned: boolean }
  /** YYYY-MM-DD, the first day and the last on which it holds. */
  readonly from: string
  readonly until?: string
  readonly comment?: string
}
