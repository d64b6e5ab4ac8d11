import { bakingFailure } from '../failure.ts'
import { BAKED_ELEMENTS, type BakedElement, standardOf } from './svg-names.ts'
import { refuseSubset } from './svg.ts'
import { type XmlElement, readXml } from './xml.ts'

/** One credential found in an element of its own. */
export interface BakedXml {
  /** By namespace; `2.0` stands for 1.0 and 1.1 as well, which bake alike. */
  readonly standard: BakedElement['standard']
  /** The `verify` attribute: a compact JWS, or the URL of a hosted assertion. */
  readonly verify?: string
  /** The body, usually JSON; absent when there is nothing but white space. */
  readonly text?: string
}

const LIMITS = { characters: 32 * 1024 * 1024, elements: 200_000, depth: 512, credentials: 16 }

/**
 * Reads every element that carries a credential out of XML, in the order of the text, by namespace and not by prefix.
 *
 * @param checkRoot throws when the XML is of another kind
 * @throws BakingFailure `not-svg` when there is no element at all; `too-large`; `broken-svg` when a DOCTYPE declares
 *   something, or when the text is not well-formed and nothing was found before the break.
 */
export function readBakedXml(
  xml: string,
  checkRoot: (root: XmlElement) => void,
): readonly BakedXml[] {
  if (xml.length > LIMITS.characters) throw bakingFailure('too-large')
  const found: BakedXml[] = []
  let root: XmlElement | undefined
  let inside: XmlElement | undefined
  let body = ''
  const addText = (piece: string) => {
    if (inside !== undefined) body += piece
  }
  const stopped = readXml(
    xml,
    {
      open: (element) => {
        if (root === undefined) checkRoot(element)
        root ??= element
        if (inside !== undefined || !isBaked(element)) return
        inside = element
        body = ''
      },
      close: (element) => {
        if (element !== inside) return
        inside = undefined
        found.push(bakedFrom(element, body))
        if (found.length > LIMITS.credentials) throw bakingFailure('too-large')
      },
      text: addText,
      cdata: addText,
      doctype: refuseSubset,
    },
    LIMITS,
  )
  if (root === undefined) throw bakingFailure('not-svg')
  if (stopped !== undefined && found.length === 0)
    throw bakingFailure(stopped.reason === 'not-well-formed' ? 'broken-svg' : 'too-large')
  return found
}

function isBaked({ uri, local }: XmlElement): boolean {
  const standard = standardOf(uri)
  return BAKED_ELEMENTS.some((known) => known.standard === standard && known.local === local)
}

function bakedFrom(element: XmlElement, body: string): BakedXml {
  const verify = element.attributes.find(({ name }) => name === 'verify')?.value.trim()
  const text = body.trim()
  return {
    standard: standardOf(element.uri) ?? '2.0',
    ...(verify ? { verify } : {}),
    ...(text === '' ? {} : { text }),
  }
}
