import { isObject, type JsonObject } from '../../bytes/json.ts'
import { decodeBase64url } from '../../bytes/base64.ts'
import { sealFault } from '../../model/sealed-recipient.ts'
import { fieldsIn } from '../register/handed-json.ts'
import type { KnownBadge } from '../known-badge.ts'
import { applicationLimits, applicationType, type Application } from './application.ts'
import { learnerStatementFault, learnerStatementIn } from './learner-statement.ts'

/** Why what somebody handed over is not taken. */
export type ApplicationFault =
  | 'too-large'
  | 'none'
  /** A request to move awards, which another page takes. */
  | 'move'
  | 'newer'
  | 'other-site'
  /** Sealed for somebody, and this device has no key. */
  | 'no-device'
  | 'other-device'
  | 'changed'
  | 'unknown-badge'
  | 'retired'
  | 'other-key'
  | 'text'
  | 'link'
  | 'future'

/** What reading applications needs to know. */
export interface ApplicationReader {
  /** Absolute URL of the site's root, as its badges name it. */
  readonly site: string
  readonly badges: readonly KnownBadge[]
  /** YYYY-MM-DD, the newest day that has begun anywhere. */
  readonly latest: string
  /** Thumbprint of the publisher's key for recipients. */
  readonly sealingKeyId: string
  /** What opens those that were sealed for this device; absent where it has no key. */
  readonly device?: ReaderKey
}

export interface ReaderKey {
  /** Thumbprint. */
  readonly id: string
  /** Rejects where it was sealed to another key, or changed since. */
  readonly open: (jwe: string) => Promise<Uint8Array>
}

/** An application that can be decided on. */
export interface ReadApplication {
  readonly application: Application
  readonly badge: KnownBadge
}

/** Reads an application. What a stranger wrote is never shown by a fault. @param text - of a file */
export async function readApplication(
  text: string,
  reader: ApplicationReader,
): Promise<ReadApplication | { readonly fault: ApplicationFault }> {
  const outer = outerOf(text)
  if (typeof outer === 'string') return { fault: outer }
  if (outer.site !== reader.site) return { fault: 'other-site' }
  const request = 'sealed' in outer ? await openedIn(outer.sealed, reader) : outer.request
  if (typeof request === 'string') return { fault: request }
  const application = applicationIn(request, reader.site)
  if (application === undefined) return { fault: 'changed' }
  const badge = reader.badges.find(
    ({ issuer, slug }) => issuer === application.issuer && slug === application.badge,
  )
  if (badge === undefined) return { fault: 'unknown-badge' }
  const fault = faultOf(application, badge, reader)
  return fault === undefined ? { application, badge } : { fault }
}

type Outer = { readonly site: string } & (
  { readonly sealed: string } | { readonly request: JsonObject }
)

function outerOf(text: string): Outer | ApplicationFault {
  if (text.length > applicationLimits.bytes) return 'too-large'
  const value = jsonIn(text)
  if (value?.['type'] === 'move-request') return 'move'
  if (value?.['type'] !== applicationType) return 'none'
  return value['version'] === 1 ? contentOf(value) : 'newer'
}

function contentOf({ site, sealed, request }: JsonObject): Outer | ApplicationFault {
  if (typeof site !== 'string') return 'changed'
  if (typeof sealed === 'string' && request === undefined) return { site, sealed }
  return sealed === undefined && isObject(request) ? { site, request } : 'changed'
}

async function openedIn(
  sealed: string,
  { device }: ApplicationReader,
): Promise<JsonObject | ApplicationFault> {
  const keyId = keyIdOf(sealed)
  if (keyId === undefined) return 'changed'
  if (device === undefined) return 'no-device'
  if (keyId !== device.id) return 'other-device'
  const bytes = await device.open(sealed).catch(() => undefined)
  return (bytes && jsonIn(new TextDecoder().decode(bytes))) ?? 'changed'
}

const members = ['site', 'issuer', 'badge', 'made', 'mark', 'recipient', 'name', 'words'] as const

/** The shape alone; undefined where something is missing, of another kind, or more than an application has. */
function applicationIn(request: JsonObject, site: string): Application | undefined {
  const said = learnerStatementIn(request, members)
  if (said === undefined) return undefined
  const { site: named, ...application } = said
  if (named !== site || !/^[a-z2-7]{26}$/.test(application.mark)) return undefined
  return application
}

function faultOf(
  application: Application,
  badge: KnownBadge,
  { latest, sealingKeyId }: ApplicationReader,
): ApplicationFault | undefined {
  if (badge.retired) return 'retired'
  const { recipient } = application
  if (sealFault(recipient) !== undefined) return 'changed'
  if (keyIdOf(recipient) !== sealingKeyId) return 'other-key'
  return learnerStatementFault(application, latest)
}

/** The thumbprint of the key that something was sealed to, as its header says. */
function keyIdOf(jwe: string): string | undefined {
  try {
    const [header = ''] = jwe.split('.')
    const kid = jsonIn(new TextDecoder().decode(decodeBase64url(header)))?.['kid']
    return typeof kid === 'string' ? kid : undefined
  } catch {
    return undefined
  }
}

function jsonIn(text: string): JsonObject | undefined {
  return fieldsIn(text, applicationLimits.bytes)
}
