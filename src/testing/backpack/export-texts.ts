import type { ExportTexts } from '../../backpack/export/texts.ts'
import { backpackEn } from '../../site/strings/backpack-en.ts'

/** What an export says in English. */
export const englishExportTexts: ExportTexts = {
  ...backpackEn.texts.export,
  locale: 'en-GB',
  direction: 'ltr',
}
