import { percentEncode } from '../../bytes/percent-encode.ts'
import { filled } from '../../model/text/filled.ts'

/** What one learner is written. `{name}` stands for a value. */
export interface MessageWords {
  readonly subject: string
  readonly greeting: string
  /** Where the list says no name. */
  readonly plainGreeting: string
  readonly body: string
}

export const englishMessageWords: MessageWords = {
  subject: 'Your badge: {badge}',
  greeting: 'Hello {name},',
  plainGreeting: 'Hello,',
  body: `well done: {issuer} gives you the badge “{badge}”.

This is your personal link. It opens your badge once we have published it, often the next day:

{link}

What to do: open the link, look at your badge, and choose how to keep it. You need no account and no password.

Keep this message. The link is like a key: whoever has it can open your badge.`,
}

export interface Message {
  readonly subject: string
  /** Lines end with a line feed. */
  readonly body: string
}

/** The words that bring a learner their badge: plain text with the personal link. */
export function personalMessage(
  fields: {
    readonly name?: string
    readonly badge: string
    readonly issuer: string
    readonly link: string
  },
  words: MessageWords,
): Message {
  const values = { name: '', ...fields }
  const greeting = fields.name === undefined ? words.plainGreeting : words.greeting
  return {
    subject: filled(words.subject, values),
    body: filled(`${greeting}\n\n${words.body}\n`, values),
  }
}

/**
 * The message as a link that opens a mail program with everything filled in (RFC 6068). Mail programs take a link as far as an
 * apostrophe or a bracket, so these are encoded as well.
 */
export function mailtoAddress(address: string, { subject, body }: Message): string {
  const to = address.split('@').map(percentEncode).join('@')
  return `mailto:${to}?subject=${percentEncode(subject)}&body=${percentEncode(body.replaceAll(/\r?\n/g, '\r\n'))}`
}
