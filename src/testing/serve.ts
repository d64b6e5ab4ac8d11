import { serveFolder, type ServeOptions } from '../site/serve.ts'

/** Serves a folder while `use` runs, and no longer. */
export async function whileServing<Result>(
  folder: string,
  options: ServeOptions,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const serving = await serveFolder(folder, options)
  try {
    return await use(serving.url)
  } finally {
    await serving.close()
  }
}
