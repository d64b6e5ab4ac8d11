/// <reference types="astro/client" />

/** Put in by `assets.ts` while building: what each stylesheet and font is called. */
declare const siteAssets: import('./asset-names.ts').AssetNames
