import { guAdviceSentences } from './advice-sentences.ts'
import { guAssessmentSentences } from './assessment-sentences.ts'
import { guAwardSentences } from './award-sentences.ts'
import { guBadgeSentences } from './badge-sentences.ts'
import { guDrawingSentences } from './drawing-sentences.ts'
import { guFieldSentences } from './field-sentences.ts'
import { guFileSentences } from './file-sentences.ts'
import { guFrameworkSentences } from './framework-sentences.ts'
import { guHostSentences } from './host-sentences.ts'
import { guPictureSentences } from './picture-sentences.ts'
import { guPublisherSentences } from './publisher-sentences.ts'
import { guPublishSentences } from './publish-sentences.ts'
import { guYamlSentences } from './yaml-sentences.ts'

/** Every sentence of messages and hints in Gujarati, by the English one. */
export const guSentences: ReadonlyMap<string, string> = new Map(
  [
    guAdviceSentences,
    guAwardSentences,
    guAssessmentSentences,
    guBadgeSentences,
    guDrawingSentences,
    guFieldSentences,
    guFileSentences,
    guFrameworkSentences,
    guHostSentences,
    guPictureSentences,
    guPublisherSentences,
    guPublishSentences,
    guYamlSentences,
  ].flatMap((words) => Object.entries(words)),
)
