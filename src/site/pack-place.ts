import type { PackPlace } from '../browser/pack/element.ts'
import { scriptNames } from './asset-names.ts'
import type { View } from './view.ts'

/** Where a page of this language finds what it takes to make a pack. */
export function packPlaceOf({ addresses, file, page }: View): PackPlace {
  const script = (name: string) => file(addresses.asset(scriptNames[name] ?? ''))
  return {
    words: page(addresses.packWords),
    program: script('pack-program'),
    loader: script('pack-loader'),
  }
}
