import { nameHeader, sharedCache, sharedParts } from './shared-cache.ts'

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
  for (const file of files) await put(file, file.name)
  if (typeof text === 'string' && files.length === 0) await put(text, '')
  return Response.redirect(page, 303)
}
