const name = 'x-kept-since'

/** When (RFC 3339) a response was kept that the service worker gives because there is no network; undefined for any other. */
export function keptSince(response: Response): string | undefined {
  return response.headers.get(name) ?? undefined
}

/** The same response, to be given later. */
export async function toKeep(response: Response, since: string): Promise<Response> {
  const headers = new Headers({ [name]: since })
  const type = response.headers.get('content-type')
  if (type !== null) headers.set('content-type', type)
  return new Response(await response.blob(), { headers })
}
