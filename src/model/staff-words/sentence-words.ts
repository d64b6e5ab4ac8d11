/** Sentences of a language by the English ones, each with the same holes: what `bytes/sentence.ts` looks them up in. */
export type SentenceWords = Readonly<Record<string, string>>
