import { createHash } from 'node:crypto'
import type { ExportContent } from '../../backpack/export/write-export.ts'
import type { KeptBadge, KeptFile } from '../../backpack/kept.ts'

/** SHA-256 as hex, by Node and not by what is tested. */
export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const encoder = new TextEncoder()
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg=='

/** The files of the sample, as they came. */
export const sampleFiles = {
  picture: new Uint8Array(Buffer.from(dot, 'base64')),
  credential: encoder.encode('{ "type": ["VerifiableCredential"],\r\n "id": "urn:x:1" }'),
  token: encoder.encode('eyJhbGciOiJFZERTQSJ9.e30.AAAA'),
  drawing: encoder.encode(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ),
  both: encoder.encode('[{"id":"urn:x:2"},{"id":"urn:x:3"}]'),
} as const

/** The same as an export that was read gives them. */
export const sampleExported = Object.entries(sampleFiles).map(([name, bytes]) => {
  return { sha256: sha256Of(bytes), name, bytes }
})

const names = {
  picture: 'River watch – 2.3.2026.png',
  credential: 'badges.zip/../../etc/credential.json',
  token: 'CON',
  drawing: 'નદી.svg',
  both: 'two & <more>.html',
} as const satisfies Record<keyof typeof sampleFiles, string>

/** One of the sample's files, as a badge names it. */
export function sampleFile(of: keyof typeof sampleFiles, position = 0): KeptFile {
  const { length } = sampleFiles[of]
  return {
    ...{ sha256: sha256Of(sampleFiles[of]), name: names[of], size: length, position },
    origin: of === 'token' ? { kind: 'address', address: 'https://a.example/t' } : { kind: 'file' },
    arrived: '2026-05-01T12:00:00Z',
  }
}

/** A badge with one file, of which only what is given is special. */
export function sampleBadge(
  number: number,
  given: Partial<Omit<KeptBadge, 'facts'>> & { readonly facts?: Partial<KeptBadge['facts']> } = {},
): KeptBadge {
  return {
    id: `0f8fad5b-d9cb-469f-a165-7086772895${String(number).padStart(2, '0')}`,
    identities: [`id urn:x:${number}`],
    files: [sampleFile('credential')],
    check: { finding: 'genuine', values: {}, at: '2026-05-01T12:00:01.5Z' },
    own: { tags: [], note: '' },
    ...given,
    facts: {
      ...{ name: `Badge ${number}`, issuer: 'Oakfield', issuerId: 'https://oakfield.example/' },
      ...{ description: '', criteria: '', day: '2026-03-02', expires: '', skills: [] },
      ...given.facts,
    },
  }
}

const picture = sha256Of(sampleFiles.picture)

/** A backpack with something of everything. */
export const sampleContent: ExportContent = {
  badges: [
    sampleBadge(1, {
      identities: ['folder https://a.example/awards/mfrggzdfmztwq2lknnwg23tpoa/', 'id urn:x:1'],
      files: [sampleFile('credential'), sampleFile('picture')],
      facts: {
        name: 'River watch',
        criteria: 'Measured the river\non four days',
        skills: ['Measuring', 'Maps & plans'],
        picture,
      },
      own: { tags: ['science'], note: 'My first.\n\nWith Asha.', place: 2 },
    }),
    sampleBadge(2, {
      files: [sampleFile('both', 0)],
      facts: {
        name: '<img src=x onerror=alert(1)>',
        issuer: '"><script>alert(2)</script>',
        criteria: '</p><a href="javascript:alert(3)">https://a.example/criteria</a>',
        day: 'last spring',
        expires: '2026-99-99',
      },
      check: { finding: 'taken-back', values: { reason: 'A mistake' }, at: '2026-05-01T12:00:02Z' },
    }),
    sampleBadge(3, {
      files: [sampleFile('both', 1)],
      facts: { name: 'Thrown away' },
      deleted: '2026-05-03T08:00:00Z',
    }),
    sampleBadge(4, {
      files: [sampleFile('drawing'), sampleFile('token')],
      facts: { name: 'નદીનું ધ્યાન', picture: sha256Of(sampleFiles.drawing), expires: '2028-03-02' },
      own: { tags: [], note: '', place: 1 },
    }),
  ],
  codes: [{ code: 'abcdefghijklmnopqrstuvwxyz', site: 'https://badges.example/' }],
  file: async (sha256) =>
    Object.values(sampleFiles).find((bytes) => sha256Of(bytes) === sha256) as
      Uint8Array<ArrayBuffer> | undefined,
}

/** Bytes that are always the same: only for tests. */
export const sameBytes = (length: number) => new Uint8Array(length).map((_, at) => at + 1)
