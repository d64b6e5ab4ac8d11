import { packPlaces } from '../../backpack/pack/format.ts'

// Unpacks the program of a pack and lets it run, if it is the one that the page's policy names by its hash. Where anything
// is wrong nothing more happens: what stands on the page says that it has not been proven.

const packed = document.getElementById(packPlaces.program)?.textContent ?? ''
const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
void new Response(unpacked).text().then((program) => {
  const script = document.createElement('script')
  script.textContent = program
  document.head.append(script)
  script.remove()
})
