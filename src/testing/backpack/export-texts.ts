import type { ExportTexts } from '../../backpack/export/texts.ts'
import { en } from '../../site/strings/en.ts'

/** What an export says in English. */
export const englishExportTexts: ExportTexts = {
  ...en.backpackPage.texts.export,
  locale: 'en-GB',
  direction: 'ltr',
}
