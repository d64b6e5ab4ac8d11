/** How a sheet of cards looks, on paper and on the screen: A4, two by four, with lines to cut along. */
export const cardStyle = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; color: #000; background: #fff; font: 8pt/1.25 system-ui, sans-serif }
.shared { position: absolute; width: 0; height: 0 }
.sheet { width: 210mm; height: 296mm; padding: 6mm; display: grid; grid-template: repeat(4, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr)); break-after: page }
.sheet:last-child { break-after: auto }
.card { padding: 3.5mm 5mm; border: .2mm dashed #777; display: grid; grid-template-columns: 35mm minmax(0, 1fr); grid-template-rows: 1fr auto auto; gap: 1mm 4mm; overflow: hidden; break-inside: avoid }
.card:nth-child(even) { border-inline-start: 0 }
.card:nth-child(n + 3) { border-block-start: 0 }
.qr { width: 35mm; height: 35mm; align-self: center }
.what { align-self: center; max-height: 43mm; overflow: hidden }
.picture { float: inline-end; width: 13mm; height: 13mm; margin: 0 0 1mm; margin-inline-start: 2mm }
.longest .picture { width: 9mm; height: 9mm }
h2 { margin: 0; line-height: 1.1; overflow-wrap: anywhere }
.short h2 { font-size: 12pt } .long h2 { font-size: 9.5pt } .longest h2 { font-size: 6.5pt }
p { margin: 0 0 .6mm }
.issuer, .name { overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere }
.name { margin-block-start: 1mm; -webkit-line-clamp: 3; font: 700 10pt/1.25 system-ui, sans-serif }
.long .name { font-size: 9pt } .longest :is(p, .name) { font-size: 6.2pt; line-height: 1.15 } .longest .name { -webkit-line-clamp: 4; margin-block-start: .5mm } .longest p { margin-block-end: .2mm } .longest .scan { margin-block-start: .3mm }
.scan { margin-block-start: 1mm; font-weight: 700 }
.code { grid-column: 1 / -1; font-size: 7.5pt }
.code b { display: block; font: 700 10.5pt/1.2 ui-monospace, Consolas, monospace; letter-spacing: .01em }
.address { font-weight: 600; overflow-wrap: anywhere }
.small { grid-column: 1 / -1; margin: 0; font-size: 7pt; color: #333; display: flex; gap: 3mm; justify-content: space-between }
.number { white-space: nowrap }
@media screen { .sheet { margin: 1rem auto; box-shadow: 0 0 .5rem #0003 } }
`
