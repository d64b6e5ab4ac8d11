import {
  ELEMENTS,
  GEOMETRY,
  LABELS,
  PROPERTIES,
  REFERRING_ELEMENTS,
  elementFault,
  isEditorNamespace,
} from './svg-allow-list.ts'
import type { SvgFaultCode } from './svg-faults.ts'
import { SVG_NAMESPACE, standardOf } from './svg-names.ts'
import type { DrawnNode } from './svg-references.ts'
import { readDeclarations, readValue } from './svg-values.ts'
import type { XmlAttribute, XmlElement } from './xml.ts'

export type Report = (code: SvgFaultCode, seen: string, at: number) => void

const XLINK = 'http://www.w3.org/1999/xlink'

/** Holds an element and its attributes to the allow-list, and notes what it points at. */
export function readElement(element: XmlElement, report: Report): DrawnNode {
  const fault = namespaceFault(element.uri) ?? elementFault(element.local)
  if (fault !== undefined) report(fault, element.name, element.start)
  const references: string[] = []
  // The attributes of an element that may not be there at all are not worth a line each.
  if (ELEMENTS.has(element.local)) {
    for (const attribute of element.attributes) {
      const reading = readAttribute(attribute, element)
      if ('code' in reading) report(reading.code, reading.seen, attribute.start)
      else references.push(...reading.references)
    }
  } else {
    reportHandlers(element, report)
  }
  const valueOf = (name: string) =>
    element.attributes.find((attribute) => attribute.name === name)?.value
  return {
    name: element.local,
    id: valueOf('id'),
    classes: valueOf('class')?.split(/\s+/) ?? [],
    children: [],
    references,
  }
}

function namespaceFault(uri: string): SvgFaultCode | undefined {
  if (uri === SVG_NAMESPACE) return undefined
  if (standardOf(uri) !== undefined) return 'svg-already-baked'
  return isEditorNamespace(uri) ? 'svg-editor-data' : 'svg-namespace'
}

function reportHandlers(element: XmlElement, report: Report): void {
  for (const { name, start } of element.attributes) {
    if (isHandler(name)) report('svg-handler', name, start)
  }
}

interface Refusal {
  readonly code: SvgFaultCode
  readonly seen: string
}
interface Reading {
  readonly references: readonly string[]
}

const FINE: Reading = { references: [] }

function readAttribute(attribute: XmlAttribute, element: XmlElement): Refusal | Reading {
  const { name, prefix, value } = attribute
  if (name === 'xmlns' || prefix === 'xmlns') return readDeclaration(attribute)
  if (isHandler(name)) return { code: 'svg-handler', seen: name }
  if (isReference(attribute)) return readReference(attribute, element)
  if (name === 'style') return refusalOrReading(readDeclarations(value))
  if (name === 'type' && element.local === 'style')
    return value === 'text/css' ? FINE : { code: 'svg-value', seen: name }
  if (LABELS.has(name)) return FINE
  if (GEOMETRY.has(name) || PROPERTIES.has(name)) return refusalOrReading(readValue(name, value))
  return { code: unlistedAttributeFault(attribute), seen: name }
}

/** Why an attribute that stands on no list is refused. */
function unlistedAttributeFault({ name, uri }: XmlAttribute): SvgFaultCode {
  if (name === 'filter') return 'svg-filter'
  return isEditorNamespace(uri) ? 'svg-editor-data' : 'svg-attribute'
}

function refusalOrReading(reading: Reading & { readonly fault?: Refusal }): Refusal | Reading {
  return reading.fault ?? reading
}

/** SVG and xlink may be declared; any other namespace means something that is not drawn is coming. */
function readDeclaration({ name, value }: XmlAttribute): Refusal | Reading {
  if (value === SVG_NAMESPACE || value === XLINK) return FINE
  const code = namespaceFault(value)
  return code === undefined ? FINE : { code, seen: name }
}

function isReference({ local, uri }: XmlAttribute): boolean {
  return local === 'href' && (uri === '' || uri === XLINK)
}

function readReference({ name, value }: XmlAttribute, element: XmlElement): Refusal | Reading {
  if (!REFERRING_ELEMENTS.has(element.local)) return { code: 'svg-attribute', seen: name }
  const [, id] = /^#([\w.:-]+)$/.exec(value.trim()) ?? []
  return id === undefined ? { code: 'svg-reference', seen: name } : { references: [id] }
}

function isHandler(name: string): boolean {
  return /^on/i.test(name)
}
