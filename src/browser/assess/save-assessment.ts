import { fileName } from '../../model/addresses/file-name.ts'
import type { KeptAssessment } from '../backpack/storing/store-schema.ts'
import { saveFile } from '../save-file.ts'

/** Letters of what an assessment is about that tell its file from others. */
const telling = 8

/** Lets the browser save an assessment. Its name tells requests apart and names nobody. */
export function saveAssessment({ about, badge, made, file }: KeptAssessment): void {
  const mark = about.replace('urn:uuid:', '').slice(0, telling)
  const name = fileName([badge, made, mark], 'assessment.json')
  saveFile({ name, type: 'application/json', content: file })
}
