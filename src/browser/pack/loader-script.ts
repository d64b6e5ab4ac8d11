import { packPlaces } from '../../backpack/pack/format.ts'
import { sayChanged, sayUnproven } from './unproven.ts'

// Unpacks the program of a pack and lets it run, if it is the one that the page's policy names by its hash. Where it
// cannot be unpacked, or is another, the page says that it was changed; where the browser cannot unpack anything, that
// nothing is proven.

const main = document.getElementById(packPlaces.main)

async function load(): Promise<void> {
  const packed = document.getElementById(packPlaces.program)?.textContent ?? ''
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  const script = document.createElement('script')
  script.textContent = await new Response(unpacked).text()
  document.head.append(script)
  script.remove()
  // The policy keeps a program back without an error; the right one says that it runs.
  if (script.dataset['runs'] === undefined) throw new TypeError('kept back')
}

load().catch(() => {
  if (main === null) return
  const isAble = typeof DecompressionStream === 'function' && crypto.subtle !== undefined
  if (isAble) sayChanged(main)
  else sayUnproven(main)
})
