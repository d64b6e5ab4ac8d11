import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// Loaded before the program of a step, where a test says what the web is: folders of hosts in place of all hosts.

const folder = process.env['STAND_IN_WEB'] ?? ''
const asItIs = globalThis.fetch

globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  // The interface of the hub.
  if (url.protocol === 'http:') return asItIs(input, init)
  const found = await readFile(join(folder, url.host, url.pathname)).catch(() => undefined)
  return found === undefined
    ? new Response(null, { status: 404 })
    : new Response(new Uint8Array(found))
}
