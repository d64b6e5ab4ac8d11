/** What the static files are called in this build: each name holds a hash of its content. */
export interface AssetNames {
  readonly stylesheet: string
  /** Only on the first pages. */
  readonly home: string
  /** Only on the pages of badges and of those who give them. */
  readonly badge: string
  /** Only on the pages of awards, in place of the one that all share: how they look on the screen and on paper. */
  readonly certificate: string
  /** Only where staff fill in a form. */
  readonly forms: string
  /** Only where pathways are shown. */
  readonly pathway: string
  /** Only where badges are checked. */
  readonly verifier: string
  /** Only where claim codes are opened. */
  readonly claim: string
  /** Only in the backpack. */
  readonly backpack: string
  /** Fonts worth fetching before the stylesheet asks for them. */
  readonly fonts: { readonly text: string; readonly heading: string }
  /** The same for pages of a language, by its tag in the registry, where its script has a font of its own. */
  readonly languageFonts: Readonly<Record<string, string>>
}

/** The names of this build. `settings.ts` has the compiler put them in wherever components are compiled. */
export const assetNames: AssetNames = siteAssets

/** The script that a page with a custom element loads, by the folder of `src/browser` that holds the element. */
export type ScriptNames = Readonly<Record<string, string>>

/** The scripts of this build, put in like the names above. */
export const scriptNames: ScriptNames = siteScripts
