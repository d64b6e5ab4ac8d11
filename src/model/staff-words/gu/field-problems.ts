import type { fieldProblems, markdownProblems } from '../../problems/field-problems.ts'
import type { ProblemName } from '../problem-words.ts'
import { name } from './name.ts'

/** What is written in one field, criteria and narratives, in Gujarati. */
export const guFieldProblems = {
  'key-unknown': name('આ કીનો અહીં કોઈ અર્થ નથી', 'લખવામાં ભૂલ થયેલી કી કશું કહ્યા વગર ખોવાઈ જાય.'),
  'field-missing': name('જરૂરી ખાનું નથી', 'ધોરણો અથવા પાનાં તેના વગર ચાલી શકતાં નથી.'),
  'field-type': name('મૂલ્ય ખોટા પ્રકારનું છે', 'યાદી, લખાણ, સંખ્યા અને હા-કે-ના એક જ વસ્તુ નથી.'),
  'text-needs-quotes': name(
    'લખાણની જગ્યાએ સંખ્યા',
    'YAML 007 ને 7 અને 1.10 ને 1.1 બનાવે છે; અવતરણચિહ્નો તેને લખ્યું હોય તેમ રાખે છે.',
  ),
  'text-empty': name('ખાલી લખાણ', 'લીટી કાઢી નાખો, અથવા કંઈક લખો.'),
  'text-too-long': name('લખાણ ઘણું લાંબું છે', 'પાનાં અને બીજા વાચકો તેને કાપી નાખે છે.'),
  'text-unsafe': name('એવો અક્ષર જે દેખાતો નથી', 'ન દેખાતા અક્ષરોથી એક નામ બીજા નામ જેવું વંચાઈ શકે.'),
  'text-not-nfc': name('લખાણ સામાન્ય રૂપમાં (NFC) નથી', 'એકસરખી દેખાતી બે જોડણી બે જુદાં નામ ગણાય.'),
  'text-mixed-scripts': name(
    'એક જ શબ્દમાં બે લિપિ',
    'સરખા દેખાતા અક્ષરો બીજાનાં નામની નકલ કરવા વપરાય છે.',
  ),
  'value-unknown': name('આ શબ્દ માન્ય શબ્દોમાંનો નથી', 'બીજા સમજે તે શબ્દોની યાદી ધોરણો આપે છે.'),
  'number-out-of-range': name('સંખ્યા ઘણી નાની અથવા ઘણી મોટી છે', 'વાચક માટે તેનો કોઈ અર્થ ન રહે.'),
  'list-empty': name('ખાલી યાદી', 'તેને કાઢી નાખો, અથવા તેમાં કંઈક મૂકો.'),
  'list-too-long': name('યાદી ઘણી લાંબી છે', 'આટલું બધું કોઈ વાંચતું નથી.'),
  'list-duplicate': name('યાદીમાં એક જ વસ્તુ બે વાર', 'દરેક વસ્તુ એક જ વાર ગણાય છે.'),
  'url-unsafe': name(
    'આ સરનામું પ્રકાશિત કરી શકાય તેવું નથી',
    'પાનું વાંચનારા તેના પર જાય છે; તે https હોવું જોઈએ અને જ્યાં કહે છે ત્યાં જ લઈ જવું જોઈએ.',
  ),
  'site-url-invalid': name('સાઇટનું સરનામું ફોલ્ડરનું સરનામું નથી', 'દરેક ઓળખ તેના પર બંધાય છે અને કાયમ રહે છે.'),
  'date-invalid': name(
    'કૅલેન્ડરમાં આવો દિવસ નથી',
    'દિવસ YYYY-MM-DD રીતે લખાય છે, જેથી બધા એક જ દિવસ વાંચે.',
  ),
  'duration-invalid': name('આ સમયની લંબાઈ નથી', 'લંબાઈ P2Y, P6M અથવા P90D રીતે લખાય છે.'),
  'language-invalid': name('આ ભાષાનો ટૅગ નથી', 'સ્ક્રીન રીડર તેનાથી પોતાનો અવાજ પસંદ કરે છે.'),
  'email-invalid': name('આ ઈ-મેલ સરનામું નથી', 'કોઈક તેના પર લખવા ઇચ્છશે.'),
  'telephone-invalid': name('આ આંતરરાષ્ટ્રીય ટેલિફોન નંબર નથી', 'વિદેશના લોકો પણ તેના પર ફોન કરે છે.'),
  'claim-invalid': name('આ દાવા-કોડ નથી', 'જેનો કોઈ અંદાજ ન લગાવી શકે એવો કોડ જ કંઈક સાબિત કરે છે.'),
  'colour-invalid': name('આ રંગ નથી', 'રંગ #rrggbb રીતે લખાય છે.'),
  'owner-invalid': name(
    'આ GitHub પરનું નામ કે ટીમ નથી',
    'આપનારમાં ફેરફાર કોણ કરી શકે તે આનાથી નક્કી થાય છે.',
  ),
  'image-name-invalid': name('આ ફાઇલની બાજુમાંના ચિત્રનું નામ નથી', 'ચિત્રો એ જ ફોલ્ડરમાંથી આવે છે.'),
  'url-or-narrative-missing': name(
    'પુરાવો કંઈ કહેતો નથી અને કંઈ બતાવતો નથી',
    'url, narrative અથવા બંને આપો.',
  ),
  'identity-invalid': name(
    'મેળવનારને ઓળખવાની બરાબર એક રીત નથી',
    'email, url, telephone, claim: આમાંથી એક.',
  ),
  'related-invalid': name('સંબંધિત બૅજ બરાબર એક બૅજ નથી', 'આ સાઇટના બૅજનું નામ અથવા url આપો, બંને નહીં.'),
  'badge-name-invalid': name(
    'બૅજનું નામ તેના ફોલ્ડરથી અપાયું નથી',
    'બે આપનાર પાસે એક નામના બૅજ હોઈ શકે, તેથી બંને જોઈએ: issuer/badge.',
  ),
  'pathway-part-invalid': name(
    'પગલાનો એક ભાગ બરાબર એક બૅજ કે એક પગલું નથી',
    'આ સાઇટનો બૅજ, બીજું પગલું, અથવા બીજે આવેલા બૅજનું સરનામું તેની નકલ સાથે.',
  ),
  'pathway-needs-invalid': name(
    'પગલું કહેતું નથી કે તેને કેટલા જોઈએ',
    'તેના બધા ભાગ, કોઈ પણ એક, અથવા તેમાંની કોઈ સંખ્યા.',
  ),
  'pathway-copy-name': name(
    'નકલનું નામ તેની ફાઇલથી અપાયું નથી',
    'નકલો માર્ગની બાજુના copies/ ફોલ્ડરમાંની JSON ફાઇલો છે.',
  ),
  'markdown-html': name('Markdown માં HTML', 'HTML સ્ક્રિપ્ટ છુપાવી શકે છે, તેથી તે પ્રકાશિત થતું નથી.'),
  'markdown-image': name('Markdown માં ચિત્ર', 'લખાણ બૅજ સાથે કાયમ રહે છે; ચિત્ર ખોવાઈ જાય.'),
  'markdown-link-unsafe': name('આ લિંક પ્રકાશિત કરી શકાય તેવી નથી', 'ફક્ત આખાં https સરનામાં ચાલે છે.'),
  'markdown-unsupported': name('પાનાં બતાવતાં નથી એવું Markdown', 'તે ગાયબ થઈ જાય.'),
  'criteria-missing': name(
    'શું કરવું પડે તે ન કહેતો બૅજ',
    'તે મેળવવા શું કરવું પડ્યું તે નોકરી આપનાર સૌથી પહેલાં વાંચે છે.',
  ),
} as const satisfies Readonly<
  Record<keyof typeof fieldProblems | keyof typeof markdownProblems, ProblemName>
>
