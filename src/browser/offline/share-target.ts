import { nameHeader, sharedCache, sharedParts } from './shared-cache.ts'

/** What may wait for the page. Any website can post such a form. */
const most = { files: 1000, size: 256 * 1024 * 1024 } as const

/**
 * Lays what the system hands over where the page finds it, with or without a network, and leads to the page. W3C Web Share
 * Target: a form that is posted.
 *
 * @param page - address of the backpack
 */
export async function takeShared(request: Request, root: string, page: string): Promise<Response> {
  const form = await request.formData()
  const files = form.getAll(sharedParts.files).filter((part) => typeof part !== 'string')
  const text = sharedParts.texts
    .map((name) => form.get(name))
    .find((part) => typeof part === 'string' && part.trim() !== '')
  const cache = await caches.open(sharedCache(root))
  const put = (body: BodyInit, name: string) =>
    cache.put(
      `${root}shared/${crypto.randomUUID()}`,
      new Response(body, { headers: { [nameHeader]: encodeURIComponent(name) } }),
    )
  const room = Math.max(0, most.files - (await cache.keys()).length)
  let size = 0
  for (const file of files.slice(0, room)) {
    size += file.size
    // Without its content the page refuses it, and says its name.
    await put(size > most.size ? '' : file, file.name)
  }
  if (typeof text === 'string' && files.length === 0) await put(text, '')
  return Response.redirect(page, 303)
}
