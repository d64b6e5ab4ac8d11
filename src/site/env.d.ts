/// <reference types="astro/client" />

/** Put in by `assets.ts` while building: what each stylesheet and font is called. */
declare const siteAssets: import('./asset-names.ts').AssetNames

/** Put in by `bundle.ts` while building: what each script is called. */
declare const siteScripts: import('./asset-names.ts').ScriptNames

/** For the compiler alone; `astro check` reads the components themselves. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  export default component
}
