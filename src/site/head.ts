import type { View } from './view.ts'

/** What the head of a page says to machines. */
export interface Head {
  readonly title: string
  readonly description: string
  /** Address of the page in the site's first language. */
  readonly url: string
  /** `unlisted`: search engines are to leave it alone. Absent: it is listed. */
  readonly visibility?: 'listed' | 'unlisted'
  /** Whether it exists in each of the site's languages. Absent: it does. */
  readonly translated?: boolean
  /** Absolute address of a PNG of 1200 x 630. An unlisted page with a card has a link preview of that and of its title alone. */
  readonly card?: string
  /** Documents that say the same to machines. */
  readonly documents?: readonly {
    readonly type: string
    readonly url: string
    readonly title?: string
  }[]
  /** The page runs scripts of ours: what they may do besides, as directives of its policy. */
  readonly scripts?: Directives
  /** schema.org description of what the page is about. */
  readonly thing?: Readonly<Record<string, unknown>>
}

type Directives = Readonly<
  Partial<Record<'connect-src' | 'img-src' | 'manifest-src' | 'media-src' | 'worker-src', string>>
>

/**
 * What a page may load. Without scripts nothing runs; a page with scripts runs ours alone. Nothing comes from
 * elsewhere unless a directive says so. A policy in a page cannot forbid framing.
 */
export function contentSecurityPolicy(scripts?: Directives): string {
  const allowed = {
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    // Nothing on a page without scripts asks; tools that judge a page fetch robots.txt in its name.
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...(scripts && { 'script-src': "'self'", ...scripts }),
  }
  return Object.entries(allowed)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join(';')
}

/** JSON for a script element: `<` cannot appear, so nothing in it can close the element. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')

/** `First aid · Leicester badges`, or the site's title alone for its first page. */
export const fullTitle = (view: View, title: string): string =>
  title === view.site.title ? title : `${title} · ${view.site.title}`
