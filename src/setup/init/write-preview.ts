import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { paletteOf, plainColours } from '../../kinds/site/theme.ts'
import type { Answers } from './questions.ts'

/** What the preview shows. */
export type Look = Pick<Answers, 'title' | 'name' | 'colour' | 'accent' | 'logo' | 'hero'>

/**
 * Writes a small page that shows title, pictures and colours, by light and by dark, outside what git keeps.
 *
 * @returns what to tell: where to look
 */
export async function writePreview(root: string, answers: Look): Promise<string> {
  const folder = resolve(root, '.cinquefoil')
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'look.html')
  await writeFile(path, previewText(answers))
  return `How it will look: open this address in a browser (by day on one side, by night on the other).\n  ${pathToFileURL(path).href}`
}

function previewText({
  title,
  name,
  colour = plainColours.main,
  accent,
  logo,
  hero,
}: Look): string {
  const colours = { main: colour, ...(accent === undefined ? {} : { accent }) }
  const { light, dark } = paletteOf(colours)
  const picture = (path: string | undefined, size: string) =>
    path === undefined
      ? ''
      : `<img src="${escape(pathToFileURL(resolve(path)).href)}" alt="" ${size}>`
  const half = (palette: Readonly<Record<string, string>>, paper: string, ink: string) => {
    const it = { ...light, ...palette }
    const field = (ground: string, words: string) =>
      `background:${it[ground] ?? ''};color:${it[words] ?? ''}`
    return `<section style="background:${paper};color:${ink}">
<header>${picture(logo, 'height="44"')}<strong>${escape(title)}</strong></header>
<div style="${field('main', 'on-main')}"><h1>${escape(title)}</h1><p>${escape(name)}</p>${picture(hero, 'width="320"')}</div>
<div style="${field('accent', 'on-accent')}">I have earned one</div>
<div style="${field('second', 'on-second')}">Someone showed me one</div>
<p>And <a href="#" style="color:${it['link'] ?? ''}">a link</a>.</p>
</section>`
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title>
<style>body{margin:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));font:1.1rem/1.5 system-ui,sans-serif}section{padding:1.5rem;min-height:100vh}div{padding:1.25rem}header{display:flex;gap:1rem;align-items:center;margin-bottom:1rem}</style>
${half({}, '#f8f7f4', '#1d1c1a')}
${half(dark, '#151515', '#f1efeb')}
</html>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
