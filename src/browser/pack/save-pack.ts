import { badgesIn, type PackBadge } from '../../backpack/pack/badges-in.ts'
import { makePack, makePackZip } from '../../backpack/pack/make-pack.ts'
import type { PackCollection, PackFile } from '../../backpack/pack/pack-data.ts'
import { fileName } from '../../model/addresses/file-name.ts'
import { filled } from '../../model/text/filled.ts'
import type { Check, VerificationReport } from '../../verifier/reporting/report.ts'
import { hostNamed } from '../../verifier/fetching/host-named.ts'
import { saveFile } from '../save-file.ts'
import type { Client } from '../verifier/client.ts'
import type { PackPlace } from './element.ts'
import type { PackScreenWords } from './words.ts'

/** One page, or the same in a zip file with its parts. */
export type PackKind = 'page' | 'zip'

/** What saving a pack takes. */
export interface PackPorts {
  readonly client: Pick<Client, 'collect'>
  readonly place: PackPlace
  /** Told what is going on; read out when it changes. */
  readonly say: (text: string) => void
  /** The files of the badges. */
  readonly files: () => Promise<readonly PackFile[]>
  /** What their holder says of them, where they were put together to be shown. */
  readonly collection?: (() => Promise<PackCollection>) | undefined
}

/**
 * Makes a pack of badges and has the browser save it: checks them anew, asks their issuers, and keeps what they answer.
 *
 * @throws whatever keeps the words and scripts of a pack from being had
 */
export async function savePack(kind: PackKind, ports: PackPorts): Promise<void> {
  const { client, place, say } = ports
  const words = (await (await got(place.words)).json()) as PackScreenWords
  const texts = words.pack.making
  say(texts.working)
  try {
    const [program, loader, files] = await Promise.all([
      got(place.program).then((response) => response.text()),
      got(place.loader).then((response) => response.text()),
      ports.files(),
    ])
    const made = new Date().toISOString()
    const { reports, answers } = await client.collect(files.map(({ bytes }) => bytes))
    const badges = badgesIn(files, reports)
    if (badges.length === 0) return say(texts.nothing)
    const collection = await ports.collection?.()
    const content = { made, files, answers, collection }
    const of = titleOf(badges, collection) || words.pack.title
    const named = (ending: string) => fileName([of, made.slice(0, 10)], ending)
    const page = await makePack(content, words, { program, loader })
    const name = named(kind === 'page' ? 'html' : 'zip')
    if (kind === 'page') saveFile({ name, type: 'text/html', content: page })
    else {
      const zip = await makePackZip(page, named('html'), content, words.pack)
      saveFile({ name, type: 'application/zip', content: zip })
    }
    const silent = silentHosts(reports.flat())
    const missing =
      silent.length === 0 ? [] : [filled(texts.incomplete, { hosts: silent.join(', ') })]
    say([filled(texts.made, { name }), ...missing].join(' '))
  } catch {
    say(texts.failed)
  }
}

/** What is packed, in few words; empty where nobody has said it. */
function titleOf([badge, ...more]: readonly PackBadge[], collection?: PackCollection): string {
  const own = more.length === 0 ? badge?.facts.name : undefined
  return collection?.title || own || ''
}

async function got(address: string): Promise<Response> {
  const response = await fetch(address, { referrerPolicy: 'no-referrer', credentials: 'omit' })
  if (!response.ok) throw new Error('a part of what makes packs is not there')
  return response
}

/** Hosts that left something open. */
function silentHosts(reports: readonly VerificationReport[]): readonly string[] {
  const isOpen = ({ outcome, reason }: Check) => outcome === 'unknown' && reason !== undefined
  const open = reports.flatMap(({ checks }) => checks.filter(isOpen))
  const hosts = open.flatMap(({ detail }) => hostNamed(Object.values(detail)) ?? [])
  return [...new Set(hosts)].sort()
}
