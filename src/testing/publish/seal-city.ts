import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, parseDocument, visit } from 'yaml'
import type { Identity, IdentityType } from '../../model/identity.ts'
import { parseKeyLines } from '../../proof/keys/key-line.ts'
import { sealRecipient, type Recipient } from '../../proof/sealing/seal.ts'
import { filesIn } from './files.ts'
import { edit, write, type Place } from './place.ts'

/** Makes the tiny city's repository public: every recipient is sealed to a sealing key. */
export async function sealCity(place: Place, sealingLine: string): Promise<void> {
  const { publicKeyJwk } = (await parseKeyLines(sealingLine)).sealing[0]!
  await edit(place, 'badges/site.yml', 'repository: private', 'repository: public')
  await write(place, 'badges/sealing-key.json', `${JSON.stringify(publicKeyJwk, undefined, 2)}\n`)
  for (const path of (await filesIn(join(place.root, 'awards'))).keys()) {
    const file = join(place.root, 'awards', path)
    const document = parseDocument(await readFile(file, 'utf8'))
    const found: { readonly plain: PlainRecipient; put(sealed: string): void }[] = []
    visit(document, {
      Map(_, node) {
        const recipient = node.get('recipient', true)
        if (!isMap(recipient)) return
        found.push({
          plain: recipient.toJS(document) as PlainRecipient,
          put: (sealed) => node.set('recipient', sealed),
        })
      },
    })
    for (const { plain, put } of found) put(await sealRecipient(recipientOf(plain), publicKeyJwk))
    await writeFile(file, document.toString({ lineWidth: 0 }))
  }
}

type PlainIdentity = Readonly<Partial<Record<IdentityType, string>>>
type PlainRecipient = PlainIdentity & {
  readonly identities?: readonly PlainIdentity[]
  readonly name?: string
}

function recipientOf({ identities, name, ...one }: PlainRecipient): Recipient {
  const all = (identities ?? [one]).flatMap((each) =>
    Object.entries(each).map(([type, value]) => ({ type, value }) as Identity),
  )
  return { identities: all, ...(name === undefined ? {} : { name }) }
}
