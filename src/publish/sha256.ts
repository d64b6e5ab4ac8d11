import { hash } from 'node:crypto'

/** SHA-256 of a text (UTF-8) in lower-case hex. */
export const sha256Hex = (text: string): string => hash('sha256', text, 'hex')
