import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KnownBadge } from '../../awarding/known-badge.ts'
import type { AwardFormData } from '../../browser/award/element.ts'
import { lookOf } from '../../site/theme.ts'
import { en } from '../../site/strings/en.ts'
import { sharedScripts } from '../shared-renderer.ts'
import { siteData } from '../site-data.ts'
import { siteAssets } from '../../site/assets.ts'
import { openingKey } from './opening-key.ts'

const { d: _, ...sealingKey } = openingKey

const explorer: KnownBadge = {
  issuer: 'riverside-school',
  slug: 'digital-explorer',
  name: 'Digital Explorer',
  retired: false,
  resultDescriptions: [
    { id: 'mark', name: 'Mark', type: 'Percent', valueMin: '0', valueMax: '100' },
    { id: 'grade', name: 'Grade', type: 'LetterGrade', allowedValues: ['Pass', 'Merit'] },
  ],
}

export const formData: AwardFormData = {
  words: en.formsPage.texts,
  issuers: [
    { slug: 'city-council', name: 'City Council', minors: false },
    { slug: 'riverside-school', name: 'Riverside School', minors: true },
  ],
  badges: [
    explorer,
    { ...explorer, slug: 'kind-listener', name: 'Kind Listener', resultDescriptions: [] },
    {
      ...explorer,
      issuer: 'city-council',
      slug: 'city-reader',
      name: 'City Reader',
      resultDescriptions: [],
    },
  ],
  sealingKey,
  forge: 'https://github.com/leicester/badges',
  repository: 'public',
  claimPage: 'https://badges.example.org/claim/',
  site: 'https://badges.example.org/',
}

/** The policy of a page that holds a form: our own scripts, and no request to anybody. */
export const formPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; script-src 'self'"

/** Writes a page for each form, as the site would serve it: `award.html`, `propose.html`, `change.html`. */
export async function writeFormPages(
  folder: string,
  data: AwardFormData = formData,
): Promise<void> {
  const scripts = await sharedScripts()
  const { files, names } = siteAssets()
  await mkdir(join(folder, 'assets'), { recursive: true })
  const { stylesheet } = lookOf(siteData().site)
  for (const file of [...scripts.files, ...files, stylesheet])
    await writeFile(join(folder, 'assets', file.name), file.bytes)
  for (const name of ['award', 'propose', 'change'])
    await writeFile(
      join(folder, `${name}.html`),
      pageOf(
        name,
        data,
        [names.stylesheet, stylesheet.name, names.forms],
        scripts.names['award'] ?? '',
      ),
    )
}

function pageOf(
  name: string,
  data: AwardFormData,
  stylesheets: readonly string[],
  script: string,
): string {
  const attribute = JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const styles = stylesheets.map((each) => `<link rel="stylesheet" href="assets/${each}">`).join('')
  return `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="${formPolicy}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title>
<link rel="icon" href="data:,">${styles}<script type="module" src="assets/${script}"></script></head>
<body><main class="wide"><h1>${name}</h1><cinquefoil-${name} data="${attribute}"><p>This form needs JavaScript.</p></cinquefoil-${name}></main></body></html>`
}
