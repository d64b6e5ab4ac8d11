import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pictureDocuments } from '../../model/addresses/address.ts'
import { awardPicture } from '../publish/award-picture.ts'
import { filesIn, type Files } from '../publish/files.ts'
import { webOf } from '../publish/web.ts'
import type { Absence, Judgement } from './judgement.ts'
import { judgeByNpm } from './npm-judges.ts'
import { judgeByPython } from './python-judges.ts'

/**
 * Has every award of a built site judged by programs that are not ours. They are shown the site as if it stood at its
 * public address, and of an award also what its page puts together; nothing is fetched but the programs themselves.
 *
 * @throws Error when the folder holds no award
 */
export async function judgeSite(
  dist: string,
  progress: (line: string) => void,
): Promise<readonly (Judgement | Absence)[]> {
  const files = await filesIn(dist)
  const site = siteOf(files)
  const made = await picturesNotStored(files, site)
  progress('libraries from npm: reading every award')
  const byNpm = await judgeByNpm(webOf(new Map([...files, ...made]), site))
  const pictures = await mkdtemp(join(tmpdir(), 'cinquefoil-judged-'))
  try {
    for (const [path, bytes] of made) {
      await mkdir(dirname(join(pictures, path)), { recursive: true })
      await writeFile(join(pictures, path), bytes)
    }
    return [...byNpm, ...(await judgeByPython({ dist, pictures, site }, progress))]
  } finally {
    await rm(pictures, { recursive: true, force: true })
  }
}

/** What stands before `awards/` in the id of an award. */
function siteOf(files: Files): string {
  const [path, bytes] = [...files].find(([each]) => isCredential(each)) ?? []
  if (path === undefined || bytes === undefined)
    throw new Error('there is no award in this folder: run npm run build first')
  const { id } = JSON.parse(bytes.toString('utf8')) as { readonly id: string }
  return id.slice(0, id.length - path.length)
}

async function picturesNotStored(files: Files, site: string): Promise<Files> {
  const made = new Map<string, Buffer>()
  const read = (path: string) => {
    const bytes = files.get(path)
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`${path} is not there`))
  }
  for (const path of [...files.keys()].filter(isCredential)) {
    const [, slug = ''] = path.split('/')
    for (const form of pictureDocuments) {
      const at = `awards/${slug}/${form}`
      const picture = files.has(at) ? undefined : await awardPicture(slug, form, { site, read })
      if (picture) made.set(at, picture)
    }
  }
  return made
}

function isCredential(path: string): boolean {
  return /^awards\/[^/]+\/credential\.json$/.test(path)
}
