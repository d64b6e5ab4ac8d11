import { jsonText } from '../../bytes/json.ts'
import { zlibSync } from 'fflate'
import { encodeBase64 } from '../../bytes/base64.ts'
import { digestText } from '../../bytes/sha256.ts'
import { filled } from '../../model/text/filled.ts'
import { safeName } from '../export/original-names.ts'
import { zipFile } from '../export/zip-file.ts'
import { packData, type PackContent } from './pack-data.ts'
import { packPage } from './page.ts'
import type { RecordedAnswer } from './recorded.ts'
import type { PackTexts } from './texts.ts'

/** The scripts of a pack, as a site's build makes them. */
export interface PackScripts {
  readonly program: string
  readonly loader: string
}

/** What a pack is to say, in one language: its own words, and those of the verifier that its program shows. */
export interface PackWords {
  readonly pack: PackTexts
  readonly verifier: unknown
}

/** A pack as one HTML file. The same content gives the same bytes. */
export async function makePack(
  content: Omit<PackContent, 'words'>,
  words: PackWords,
  { program, loader }: PackScripts,
): Promise<string> {
  return packPage({
    data: await packData({ ...content, words: JSON.stringify(words) }),
    program: encodeBase64(zlibSync(new TextEncoder().encode(program), { level: 9 })),
    programHash: encodeBase64(await digestText(program)),
    loader,
    texts: words.pack,
  })
}

/**
 * The same as a zip file, with the parts beside the page: whoever has no browser for it, or no trust in it, finds the
 * badges and what their issuers said as files.
 *
 * @param page - as `makePack` makes it
 * @param name - of the page
 * @throws ExportFailure `export-too-large`
 */
export async function makePackZip(
  page: string,
  name: string,
  content: Omit<PackContent, 'words'>,
  { zip, title }: PackTexts,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const answers = content.answers.map(
    (answer, index) => [answerPath(answer, index), answer] as const,
  )
  const manifest = {
    made: content.made,
    answers: answers.map(([path, { bytes, ...answer }]) => (bytes ? { ...answer, path } : answer)),
  }
  const readme = [
    title,
    [filled(zip.page, { page: name }), zip.files, zip.answers, zip.manifest]
      .map((line) => `- ${line}`)
      .join('\n'),
    zip.genuine,
  ]
  const entries = new Map<string, Uint8Array>([
    ['README.txt', encoder.encode(`${readme.join('\n\n')}\n`.replaceAll('\n', '\r\n'))],
    [name, encoder.encode(page)],
    ['manifest.json', encoder.encode(jsonText(manifest))],
  ])
  for (const file of content.files) put(entries, `files/${safeName(file.name)}`, file.bytes)
  for (const [path, { bytes }] of answers) if (bytes) put(entries, path, bytes)
  return zipFile(entries)
}

/** Two files of one name both stay. */
function put(entries: Map<string, Uint8Array>, path: string, bytes: Uint8Array): void {
  const [, stem = path, ending = ''] = /^(.*?)(\.[a-z\d]+)?$/i.exec(path) ?? []
  let free = path
  for (let number = 2; entries.has(free); number += 1) free = `${stem}-${number}${ending}`
  entries.set(free, bytes)
}

function answerPath({ url }: RecordedAnswer, index: number): string {
  const { host, pathname } = new URL(url)
  const number = String(index + 1).padStart(2, '0')
  return `issuer/${number}-${safeName(`${host}${pathname}`.replaceAll('/', '-'))}`
}
