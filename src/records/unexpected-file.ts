import { sentence, type Sentence } from '../bytes/sentence.ts'
import { badgePlaces } from '../kinds/badge/where.ts'
import { issuerPlaces } from '../kinds/issuer/where.ts'
import { pathOf } from '../kinds/place.ts'
import { sitePlaces } from '../kinds/site/where.ts'
import type { ProblemText } from './yaml/yaml-messages.ts'

// Their names alone tell what they are.
const onlyFiles = [
  sitePlaces.site,
  sitePlaces['sealing-key'],
  issuerPlaces.profile,
  badgePlaces.badge,
]

/** What is said of a file that has no place where it stands: what it is, as far as its name tells, and where it goes. */
export function unexpectedText(path: string): ProblemText {
  const [top = '', ...folders] = path.split('/').slice(0, -1)
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.endsWith('.yaml'))
    return {
      message: sentence`Files end in .yml here, not in .yaml.`,
      hint: sentence`Rename it so that it ends in .yml`,
    }
  if (/\.(?:jpe?g|jfif|gif|webp|heic|avif|bmp|tiff?)$/i.test(name)) return otherPicture(name)
  const place = placeFor(name, top, folders)
  if (place !== undefined)
    return { message: sentence`This file lies in the wrong folder.`, hint: place }
  return {
    message: sentence`Nothing here is called that.`,
    hint: sentence`Move it out of ${top}/; its README.md says what belongs where.`,
  }
}

function otherPicture(name: string): ProblemText {
  const ending = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
  return {
    message: sentence`A ${ending} picture cannot be used: an award is written into the picture, and only PNG and SVG take it.`,
    hint: sentence`Open it in a drawing program and export it as PNG (renaming is not enough); then write\nimage: image.png`,
  }
}

function placeFor(name: string, top: string, folders: readonly string[]): Sentence | undefined {
  const [issuer = '<issuer>', badge = '<badge>'] = folders.filter((each) => !ownFolders.has(each))
  const place = onlyFiles.find((pattern) => pattern.endsWith(`/${name}`))
  if (place !== undefined) return sentence`Move it to ${pathOf(place, { issuer, badge })}`
  if (/^[A-Za-z0-9_-]{43}\.json$/.test(name)) return sentence`Move it to badges/${issuer}/keys/`
  if (/\.(?:svg|png)$/.test(name) && (top === 'awards' || folders.length !== 2))
    return sentence`Move it to badges/${issuer}/${badge}/, beside the badge.md that names it`
  return placeByEnding(name, issuer, badge, folders.at(-1))
}

// Folders in which files of one kind lie: the name of one says what a file in it is meant to be.
const ownFolders: ReadonlySet<string> = new Set([
  'pathways',
  'copies',
  'frameworks',
  'endorsements',
])

/** Where a file goes of which several kinds have the ending. */
function placeByEnding(
  name: string,
  issuer: string,
  badge: string,
  folder: string | undefined,
): Sentence | undefined {
  if (name.endsWith('.md') && name !== 'README.md')
    return sentence`Move it to badges/${issuer}/pathways/ if it is a pathway`
  if (name.endsWith('.json') && (folder === 'pathways' || folder === 'copies'))
    return sentence`Move it to badges/${issuer}/pathways/copies/ if it is the copy of a badge of another site`
  if (!name.endsWith('.yml')) return undefined
  if (folder === 'frameworks') return sentence`Move it to badges/frameworks/`
  if (folder === 'endorsements')
    return sentence`Move it to badges/${issuer}/endorsements/ if it is about the issuer, or to badges/${issuer}/${badge}/endorsements/ if it is about a badge`
  return sentence`Move it to awards/${issuer}/${badge}/ if it gives a badge, or to badges/frameworks/ if it lists skills or levels`
}
