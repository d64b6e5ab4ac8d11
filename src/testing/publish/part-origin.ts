import type { PartOrigin } from '../../publish/shards/part.ts'

/** What parts were made from and by what, where a test does not make the site that they are parts of. */
export const partOrigin: PartOrigin = {
  site: 'https://a.example/',
  mode: 'production',
  program: 'p',
  node: 'v24.0.0',
  ledger: 'l',
}
