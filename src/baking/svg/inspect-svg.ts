import { pictureBytes } from '../picture-bytes.ts'
import type { SvgFault, SvgFaultCode } from './svg-faults.ts'
import { svgFault } from './svg-faults.ts'
import { type Report, readElement } from './svg-elements.ts'
import { type DrawnNode, countDrawn } from './svg-references.ts'
import { readSize } from './svg-size.ts'
import { type StyleRule, readStyleSheet } from './svg-values.ts'
import { type XmlBreak, type XmlElement, type XmlListener, readXml } from './xml.ts'

export interface SvgLimits {
  /** Of the file. */
  readonly bytes: number
  readonly elements: number
  readonly depth: number
  /** Elements drawn once every reference is followed. */
  readonly drawn: number
  /** How many faults are reported at most. */
  readonly faults: number
}

const SVG_LIMITS: SvgLimits = {
  bytes: pictureBytes.svg,
  elements: 5000,
  depth: 64,
  drawn: 50_000,
  faults: 25,
}

export interface SvgInspection {
  /** In the order of the file; empty when the drawing may be used. */
  readonly faults: readonly SvgFault[]
  /** The drawing as text; absent when the bytes are not UTF-8 or too many. */
  readonly text?: string
}

/**
 * Decides whether an SVG from a stranger may be used as art. Only elements, attributes and values that are known
 * to be harmless pass; nothing is cleaned. A badge's picture is served from the site's own address, where a
 * script inside it would run with the site's rights: this list is the only thing in its way. Never throws on
 * any bytes.
 */
export function inspectSvg(bytes: Uint8Array, limits: SvgLimits = SVG_LIMITS): SvgInspection {
  if (bytes.length > limits.bytes) return { faults: [svgFault('svg-too-large', '', '', 0)] }
  const text = decode(bytes)
  if (text === undefined) return { faults: [svgFault('svg-encoding', '', '', 0)] }
  return { faults: inspectText(text, limits), text }
}

const BREAKS: Readonly<Record<XmlBreak['reason'], SvgFaultCode>> = {
  'not-well-formed': 'svg-not-xml',
  'too-many-elements': 'svg-too-many-elements',
  'too-deep': 'svg-too-deep',
}

/** Thrown to stop reading: no more faults are wanted. */
const enough = new Error('enough faults were found')

function inspectText(text: string, limits: SvgLimits): readonly SvgFault[] {
  const faults: SvgFault[] = []
  const drawing: Drawing = { nodes: [], rules: [], open: [] }
  const report = (code: SvgFaultCode, seen: string, at: number) => {
    const isRepeated = code === 'svg-editor-data' && faults.some((fault) => fault.code === code)
    if (!isRepeated) faults.push(svgFault(code, seen, text, at))
    if (faults.length >= limits.faults) throw enough
  }
  try {
    const stopped = readXml(text, listenerFor(drawing, report), limits)
    if (stopped !== undefined) report(BREAKS[stopped.reason], '', stopped.at)
    else if (drawing.nodes.length > 0) {
      const wrong = countDrawn(drawing.nodes, drawing.rules, limits.drawn)
      if (wrong !== undefined) report(wrong, '', drawing.rootAt ?? 0)
    }
  } catch (error) {
    if (error !== enough) throw error
  }
  return faults
}

interface Drawing {
  readonly nodes: DrawnNode[]
  readonly rules: StyleRule[]
  /** Elements around the place that is being read. */
  readonly open: DrawnNode[]
  rootAt?: number
  /** The text of the style sheet that is being read. */
  css?: string
}

function listenerFor(drawing: Drawing, report: Report): XmlListener {
  return {
    open: (element) => {
      if (element.depth === 0) openRoot(element, drawing, report)
      const node = readElement(element, report)
      drawing.open.at(-1)?.children.push(node)
      drawing.open.push(node)
      drawing.nodes.push(node)
      if (element.local === 'style') drawing.css = ''
    },
    close: (element) => {
      drawing.open.pop()
      if (element.local !== 'style' || drawing.css === undefined) return
      const sheet = readStyleSheet(drawing.css)
      if ('code' in sheet) report(sheet.code, sheet.seen, element.start)
      else drawing.rules.push(...sheet)
      delete drawing.css
    },
    text: (piece) => {
      if (drawing.css !== undefined) drawing.css += piece
    },
    cdata: (piece, at) => report('svg-cdata', '', at - piece.length - '<![CDATA[]]>'.length),
    doctype: (doctype, at) => report('svg-doctype', '', at - doctype.length - '<!DOCTYPE>'.length),
    instruction: (at) => report('svg-instruction', '', at),
    declaration: (encoding, at) => {
      if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) report('svg-encoding', '', at)
    },
  }
}

/** A root that is not SVG's makes every element below it wrong too, so nothing more is read. */
function openRoot(element: XmlElement, drawing: Drawing, report: Report): void {
  drawing.rootAt = element.start
  const isSvg = element.local === 'svg'
  if (!isSvg || element.uri === '') {
    report(isSvg ? 'svg-no-namespace' : 'svg-not-svg', element.name, element.start)
    throw enough
  }
  const size = readSize(element.attributes)
  if (typeof size === 'string') report(size, '', element.start)
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
