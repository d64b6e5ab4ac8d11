import { detectKind } from '../../verifier/recognising/detect.ts'
import { isObject, parsedJson } from '../../bytes/json.ts'
import { parseObject, textOf } from '../../verifier/recognising/json-reading.ts'
import { isNothing, recognise } from '../../verifier/recognising/recognise.ts'
import { defaultLimits } from '../../verifier/world.ts'
import { memberOf, jsonParts } from '../unpack/json-parts.ts'
import { tokenPayloadText } from './token-payload.ts'

/** A badge as text that can be verified: a signed document or token, or one that its issuer has to confirm. */
export interface BadgeText {
  readonly form: 'json' | 'jws'
  readonly text: string
}

/** What one file holds of one badge. */
export interface TextsOfBadge {
  /** The forms of it that are text. */
  readonly texts: readonly BadgeText[]
  /** Nothing else is in the file, so that whoever gets it sees no other badge. */
  readonly isAlone: boolean
}

/**
 * Finds one badge in a file by its place there, as the verifier counts: in a list, in a presentation, in a token around one, or
 * in a picture that holds several. Each text is given with the letters that it stands there with.
 *
 * @param position - which of the badges in the file, from 0
 */
export async function textsIn(
  bytes: Uint8Array<ArrayBuffer>,
  position: number,
): Promise<TextsOfBadge> {
  const found = await recognise(bytes, defaultLimits)
  const all = found.flatMap((each) => {
    if (isNothing(each) || each.form === 'url') return [undefined]
    return each.form === 'jws' ? inToken(each.text, 0) : inJson(each.text, 0)
  })
  const isPicture = /^(?:png|svg)$/.test(found[0]?.container ?? '')
  const isAlone = all.length < 2 || (isPicture && isOneBadge(all))
  const texts = isAlone ? all : [all[position]]
  return { texts: texts.filter((each) => each !== undefined), isAlone }
}

/** One badge in an older and a newer form: what the verifier tells of them together. */
function isOneBadge(all: readonly (BadgeText | undefined)[]): boolean {
  const [one, other] = all.map(isThird)
  return all.length === 2 && one !== other
}

function isThird(found: BadgeText | undefined): boolean {
  if (found === undefined) return false
  const json = found.form === 'jws' ? tokenPayloadText(found.text) : found.text
  const document = json === undefined ? undefined : parseObject(json, defaultLimits.depth)
  return document !== undefined && detectKind(document) === '3.0'
}

/** So deep the verifier looks. */
const deepest = 3

/** A text for each badge, or nothing where what stands there is none. */
function inJson(json: string, depth: number): readonly (BadgeText | undefined)[] {
  const value = parsedJson(json)
  if (depth > deepest) return [undefined]
  if (Array.isArray(value)) return inList(json, depth)
  const token = typeof value === 'string' ? value : inEnvelope(value)
  if (token !== undefined) return inToken(token, depth)
  if (!isObject(value)) return [undefined]
  if (detectKind(value) !== 'presentation') return [{ form: 'json', text: json }]
  return presented(json, depth)
}

/** One more than the verifier looks at, as it counts them. */
function inList(json: string, depth: number): readonly (BadgeText | undefined)[] {
  const looked = jsonParts(json).slice(0, defaultLimits.badges + 1)
  return looked.flatMap(({ text }) => inJson(text, depth + 1))
}

function presented(json: string, depth: number): readonly (BadgeText | undefined)[] {
  const inside = memberOf(json, 'verifiableCredential')
  if (inside === undefined) return []
  return inside.startsWith('[') ? inJson(inside, depth + 1) : inJson(inside, depth + 2)
}

/** A token is a badge, or (VC-JOSE-COSE, and VC 1.1 in a member of its claims) a presentation of some. */
function inToken(token: string, depth: number): readonly (BadgeText | undefined)[] {
  const payload = tokenPayloadText(token)
  if (payload === undefined) return [undefined]
  for (const json of [payload, memberOf(payload, 'vp')]) {
    const document = json === undefined ? undefined : parseObject(json, defaultLimits.depth)
    if (json !== undefined && document !== undefined && detectKind(document) === 'presentation')
      return presented(json, depth)
  }
  return [{ form: 'jws', text: token }]
}

/** VC 2.0, Enveloped Verifiable Credentials and Presentations. */
function inEnvelope(value: unknown): string | undefined {
  const id = isObject(value) ? textOf(value['id']) : undefined
  return /^data:application\/(?:v[cp]\+)?jwt,(.+)$/.exec(id ?? '')?.[1]
}
