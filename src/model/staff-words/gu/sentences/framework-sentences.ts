import type { SentenceWords } from '../../sentence-words.ts'

/** Frameworks of skills and levels, in Gujarati. */
export const guFrameworkSentences: SentenceWords = {
  'is without {0}': '{0} વગરનું છે',
  'Another framework is called that.': 'બીજા માળખાનું પણ એ જ નામ છે.',
  'Give each its own name, or take one of the two files out.':
    'દરેકને તેનું પોતાનું નામ આપો, અથવા બેમાંથી એક ફાઇલ કાઢી નાખો.',
  '“{0}” and “{1}” would have one page.': '“{0}” અને “{1}” નું એક જ પાનું થાય.',
  'Give each its own code; capitals, points and spaces make no difference.':
    'દરેકને તેનો પોતાનો કોડ આપો; મોટા-નાના અક્ષર, ટપકાં અને ખાલી જગ્યાથી ફરક પડતો નથી.',
  'There is no “{0}” in this framework.': 'આ માળખામાં “{0}” નથી.',
  '“{0}” is part of itself: {1}.': '“{0}” પોતાનો જ ભાગ છે: {1}.',
  'Take out one `parent:` of these.': 'આમાંનું એક `parent:` કાઢી નાખો.',
  'There is no badges/frameworks/{0}.yml.': '`badges/frameworks/{0}.yml` નથી.',
  'Add the framework, or write the alignment out, with `name:` and `url:`.':
    'માળખું ઉમેરો, અથવા કૌશલ્ય `name:` અને `url:` સાથે આખું લખો.',
  'There is no “{0}” in {1}.': '{1} માં “{0}” નથી.',
  'It has {0} …': 'તેમાં આ છે: {0} …',
}
