/** An SVG that shows a PNG, for badges whose art is pixels: the SVG form of an award needs something to be baked into. */
export function wrapPng(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const data = Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString('base64')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>\n`
  )
}
