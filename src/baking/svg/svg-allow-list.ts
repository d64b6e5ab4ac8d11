import type { SvgFaultCode } from './svg-faults.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** The elements art may be made of. */
export const ELEMENTS = words(`
  svg g defs symbol use title desc style
  path rect circle ellipse line polyline polygon
  linearGradient radialGradient stop clipPath mask
`)

/** Elements whose `href` may point at another element of the same drawing. */
export const REFERRING_ELEMENTS = words('use linearGradient radialGradient')

/** Properties that may stand as attributes, in `style="…"` and in a style sheet. */
export const PROPERTIES = words(`
  fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility overflow
  clip-path clip-rule mask mask-type stop-color stop-opacity color-interpolation color-rendering
  shape-rendering text-rendering image-rendering vector-effect paint-order mix-blend-mode isolation
  enable-background transform-origin transform-box
  font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing
  line-height text-anchor text-align white-space
`)

/** Attributes of geometry; their values are numbers, lists, and the functions of `transform`. */
export const GEOMETRY = words(`
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points width height viewBox preserveAspectRatio transform
  gradientTransform gradientUnits spreadMethod offset pathLength clipPathUnits maskUnits
  maskContentUnits version baseProfile
`)

/** Attributes for people and for naming; their values are never read as anything but text. */
export const LABELS = words(`
  id class role lang aria-label aria-labelledby aria-describedby aria-hidden focusable data-name
  xml:lang xml:space
`)

/** Functions a value may call. `url(#…)` is looked at apart. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla matrix translate translateX translateY scale scaleX scaleY rotate skewX skewY
`)

/** Elements that are refused with a sentence of their own. */
const KNOWN_BAD: Readonly<Record<string, SvgFaultCode>> = {
  script: 'svg-script',
  handler: 'svg-script',
  listener: 'svg-script',
  animate: 'svg-animation',
  animateColor: 'svg-animation',
  animateMotion: 'svg-animation',
  animateTransform: 'svg-animation',
  set: 'svg-animation',
  discard: 'svg-animation',
  mpath: 'svg-animation',
  a: 'svg-link',
  foreignObject: 'svg-foreign',
  iframe: 'svg-foreign',
  embed: 'svg-foreign',
  object: 'svg-foreign',
  audio: 'svg-foreign',
  video: 'svg-foreign',
  canvas: 'svg-foreign',
  switch: 'svg-foreign',
  image: 'svg-picture',
  img: 'svg-picture',
  feImage: 'svg-picture',
  filter: 'svg-filter',
  text: 'svg-text',
  tspan: 'svg-text',
  tref: 'svg-text',
  textPath: 'svg-text',
  textArea: 'svg-text',
  flowRoot: 'svg-text',
  font: 'svg-text',
  metadata: 'svg-editor-data',
}

/** Why an element in the SVG namespace is refused; undefined when it is allowed. */
export function elementFault(local: string): SvgFaultCode | undefined {
  if (ELEMENTS.has(local)) return undefined
  if (Object.hasOwn(KNOWN_BAD, local)) return KNOWN_BAD[local]
  return local.startsWith('fe') ? 'svg-filter' : 'svg-element'
}

/** Namespaces that drawing programs leave their notes in. */
const EDITORS =
  /inkscape|sodipodi|adobe|sketch|figma|serif\.com|affinity|boxy-svg|corel|coreldraw|creativecommons|rdf-syntax|purl\.org\/dc\/|vectornator|canva|svgjs|xara/i

/** A namespace that drawing programs add for themselves and that no browser draws. */
export function isEditorNamespace(uri: string): boolean {
  return EDITORS.test(uri)
}
