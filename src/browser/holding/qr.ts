import { qrPath } from '../../awarding/learners/qr-path.ts'

const svg = 'http://www.w3.org/2000/svg'

/** A QR code as a drawing, with the quiet edge that readers need, on white in the dark, too. @param label what it leads to */
export function makeQr(text: string, label: string): SVGSVGElement {
  const { path, size } = qrPath(text)
  const drawing = document.createElementNS(svg, 'svg')
  const attributes = {
    viewBox: `-4 -4 ${size + 8} ${size + 8}`,
    class: 'qr',
    role: 'img',
    'aria-label': label,
    'shape-rendering': 'crispEdges',
  }
  for (const [name, value] of Object.entries(attributes)) drawing.setAttribute(name, value)
  const light = document.createElementNS(svg, 'rect')
  for (const [name, value] of Object.entries({ x: -4, y: -4, width: size + 8, height: size + 8 }))
    light.setAttribute(name, String(value))
  light.setAttribute('fill', '#fff')
  const dark = document.createElementNS(svg, 'path')
  dark.setAttribute('d', path)
  dark.setAttribute('fill', '#000')
  drawing.append(light, dark)
  return drawing
}
