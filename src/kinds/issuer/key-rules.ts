import { asWritten, sentence } from '../../bytes/sentence.ts'
import { problemAt, type Rule } from '../draft.ts'

/** Key files: each is called after its key, and its days are in order. */
export const keyRules: readonly Rule[] = [
  {
    code: 'key-name',
    *check({ keys }) {
      for (const record of keys) {
        if (record.file.endsWith(`/${record.key.id}.json`)) continue
        yield problemAt(this.code, record, ['id'], {
          message: sentence`The file is not called after the id of its key.`,
          hint: sentence`Rename it to ${record.key.id}.json`,
        })
      }
    },
  },
  {
    code: 'key-thumbprint',
    *check({ keys, thumbprintOf }) {
      for (const record of keys) {
        const id = thumbprintOf(record.key.publicKeyJwk)
        if (id === record.key.id) continue
        yield problemAt(this.code, record, ['id'], {
          message: sentence`The id is not the thumbprint of this key.`,
          hint: asWritten`"id": "${id}"`,
        })
      }
    },
  },
  {
    code: 'key-dates',
    *check({ keys }) {
      for (const record of keys)
        for (const end of ['retired', 'compromised'] as const) {
          const day = record.key[end]
          if (day === undefined || day >= record.key.from) continue
          yield problemAt(this.code, record, [end], {
            message: sentence`\`${end}\` (${day}) is before \`from\` (${record.key.from}).`,
            hint: asWritten`"${end}": "${record.key.from}"`,
          })
        }
    },
  },
  {
    code: 'key-shared',
    *check({ keys, thumbprintOf }) {
      const owners = new Map<string, string>()
      for (const record of keys) {
        const id = thumbprintOf(record.key.publicKeyJwk)
        const owner = owners.get(id)
        owners.set(id, owner ?? record.file)
        if (owner === undefined) continue
        yield problemAt(this.code, record, ['publicKeyJwk'], {
          message: sentence`The same key stands in ${owner}.`,
          hint: sentence`Make another one: npm run keys -- new ${record.issuer}`,
        })
      }
    },
  },
]
