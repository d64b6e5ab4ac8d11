import { sentence, type Sentence } from '../../bytes/sentence.ts'
import type { ImageFault } from '../image-fault.ts'
import { pictureBytesInWords } from '../picture-bytes.ts'
import { positionAt } from './xml.ts'

const PLAIN_SVG = sentence`Save it as Plain SVG (Inkscape: File, Save a Copy, Plain SVG; Illustrator: Export As, SVG) and use that file.`
const REDRAW = sentence`Take it out and draw it with shapes and paths.`
const SMALLER = sentence`Simplify the drawing (Inkscape: Path, Simplify), or save it as PNG.`

type Saying = readonly [message: Sentence, hint: Sentence]

/** Every fault `inspectSvg` knows: what it says of the thing seen, and what it advises. */
// prettier-ignore
const FAULTS = {
  'svg-too-large': () => [sentence`This drawing is too big a file: at most ${pictureBytesInWords('svg')}.`, SMALLER],
  'svg-encoding': () => [sentence`This drawing is not written in UTF-8.`, sentence`Save it again with the encoding UTF-8.`],
  'svg-not-xml': () => [sentence`This drawing is not well-formed: a tag, quote or name is wrong here.`, sentence`Open it in a drawing program and save it as SVG again.`],
  'svg-not-svg': () => [sentence`This file is not an SVG drawing, whatever its name says.`, PLAIN_SVG],
  'svg-no-namespace': () => [sentence`This drawing does not say that it is SVG.`, sentence`Begin it with <svg xmlns="http://www.w3.org/2000/svg" …>.`],
  'svg-too-many-elements': () => [sentence`This drawing has more than 5,000 parts.`, SMALLER],
  'svg-too-deep': () => [sentence`This drawing has more than 64 groups inside each other.`, sentence`Ungroup the drawing and save it again.`],
  'svg-too-many-copies': () => [sentence`This drawing copies its parts again and again, too often to draw.`, sentence`Replace the copies by shapes, or save it as PNG.`],
  'svg-loop': () => [sentence`Parts of this drawing refer to each other in a circle.`, sentence`Unlink the copies (Inkscape: Edit, Clone, Unlink Clone).`],
  'svg-no-size': () => [sentence`This drawing does not say how big it is.`, sentence`Give the <svg> a viewBox: <svg viewBox="0 0 600 600" …>.`],
  'svg-bad-size': () => [sentence`The size of this drawing is not usable: it must be more than 0 and no side over 4 times the other.`, sentence`A square is best: <svg viewBox="0 0 600 600" …>.`],
  'svg-doctype': () => [sentence`This drawing has a DOCTYPE, which can hide things.`, sentence`Delete the line that begins with <!DOCTYPE.`],
  'svg-instruction': () => [sentence`This drawing has an instruction for other programs (<?…?>).`, sentence`Delete what stands between <? and ?>.`],
  'svg-cdata': () => [sentence`This drawing has a CDATA section.`, sentence`Save it as Plain SVG; keep colours on the shapes, not in a style sheet.`],
  'svg-already-baked': () => [sentence`This drawing already has a badge baked into it.`, sentence`Use the original art, not a badge that somebody was given.`],
  'svg-script': () => [sentence`This drawing contains a script.`, sentence`Take the script out: a badge is a still picture.`],
  'svg-handler': (seen) => [sentence`This drawing runs a script on an event (${seen}).`, sentence`Take the attribute out: a badge is a still picture.`],
  'svg-animation': (seen) => [sentence`This drawing moves (<${seen}>); a badge is a still picture.`, sentence`Take the animation out.`],
  'svg-link': () => [sentence`This drawing contains a link.`, sentence`Take the link out and keep the shapes inside it.`],
  'svg-foreign': (seen) => [sentence`This drawing contains something that is not drawn (<${seen}>).`, REDRAW],
  'svg-picture': (seen) => [sentence`This drawing contains another picture (<${seen}>).`, sentence`Trace the picture into paths, or save the whole badge as PNG.`],
  'svg-filter': (seen) => [sentence`This drawing uses an effect (${seen}) that looks different on each device.`, sentence`Take blurs and shadows out, or save it as PNG.`],
  'svg-text': (seen) => [sentence`This drawing contains text (<${seen}>), which looks different where the font is missing.`, sentence`Convert the text to outlines (Inkscape: Path, Object to Path; Illustrator: Type, Create Outlines).`],
  'svg-editor-data': (seen) => [sentence`This drawing carries notes of the program that made it (${seen}).`, PLAIN_SVG],
  'svg-namespace': (seen) => [sentence`This drawing uses a language that is not SVG (${seen}).`, PLAIN_SVG],
  'svg-element': (seen) => [sentence`<${seen}> is not among the shapes a badge may use.`, REDRAW],
  'svg-attribute': (seen) => [sentence`The attribute ${seen} is not among those a badge may use.`, sentence`Take it out, or save the drawing as Plain SVG.`],
  'svg-value': (seen) => [sentence`The value of ${seen} is not one a badge may use.`, sentence`Use plain numbers and colours such as #8a1538.`],
  'svg-reference': (seen) => [sentence`${seen} points outside this drawing.`, sentence`Point only at parts of the drawing itself: #name.`],
  'svg-style': (seen) => [sentence`The style sheet of this drawing says something a badge may not use (${seen}).`, sentence`Put colours on the shapes: fill="#8a1538".`],
} as const satisfies Readonly<Record<string, (seen: string) => Saying>>

export type SvgFaultCode = keyof typeof FAULTS

export const SVG_FAULT_CODES = Object.keys(FAULTS) as readonly SvgFaultCode[]

export interface SvgFault extends ImageFault<SvgFaultCode> {
  readonly line: number
  readonly column: number
}

/** How much of a name from the file a message repeats. */
const LONGEST_SEEN = 40

/**
 * @param seen the name of the element or attribute, as written
 * @param at index into the text
 */
export function svgFault(code: SvgFaultCode, seen: string, text: string, at: number): SvgFault {
  const say: (seen: string) => Saying = FAULTS[code]
  const [message, hint] = say(seen.slice(0, LONGEST_SEEN))
  return { code, message, hint, ...positionAt(text, at) }
}
