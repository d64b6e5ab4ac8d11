import { pathwayLinks } from '../../kinds/pathway/links.ts'
import type { Pathway } from '../../kinds/pathway/schema.ts'
import type { Tree } from '../../records/read-tree.ts'
import type { SigningContent } from '../sign/signing-digests.ts'
import { mapIn, textIn } from './plain.ts'
import { cutFrontMatter } from './read-badge.ts'

/** A pathway as it is written, as far as it says how badges belong together. */
interface Written {
  readonly completion?: string
  readonly ordered?: boolean
  readonly steps: readonly (Pick<Pathway['steps'][number], 'id' | 'of'> & {
    readonly after?: readonly string[]
  })[]
}

/** How badges belong together by the pathways of the repository. @throws PublishFailure `not-witnessed` */
export function linksIn(root: string, { files }: Tree): SigningContent['pathways'] {
  return files.flatMap((file) => {
    if (file.kind !== 'pathway') return []
    const { yaml } = cutFrontMatter(textIn(root, file.path), file.path)
    const { ordered = false, steps, ...rest } = mapIn(yaml, file.path) as unknown as Written
    const before = (index: number) => (ordered && index > 0 ? [steps[index - 1]!.id] : [])
    const whole = steps.map((step, index) => ({ ...step, after: step.after ?? before(index) }))
    return [
      { name: `${file.issuer}/${file.pathway}`, links: pathwayLinks({ ...rest, steps: whole }) },
    ]
  })
}
