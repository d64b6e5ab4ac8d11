import type { badgeProblems, issuerProblems } from '../../problems/badge-problems.ts'
import type { frameworkProblems } from '../../problems/framework-problems.ts'
import type { pathwayProblems } from '../../problems/pathway-problems.ts'
import type { ProblemName } from '../problem-words.ts'
import { name } from './name.ts'

/** The site, its issuers, badges and pathways, in Gujarati. */
export const guBadgeProblems = {
  'publisher-unknown': name('પ્રકાશક અહીંનો આપનાર નથી', 'ડોમેનની ઓળખ તેની માલિકીની છે.'),
  'site-colour-contrast': name(
    'સાઇટનો એક રંગ બધે વાંચી શકાતો નથી',
    'શબ્દોને હળવાં અને ઘેરાં બંને પાનાં પર 4.5 સામે 1 નો તફાવત જોઈએ.',
  ),
  'site-language-missing': name('મુખ્ય ભાષા ભાષાઓની યાદીમાં નથી', 'યાદીની દરેક ભાષામાં પાનાં હોય છે.'),
  'sealing-key-missing': name(
    'જાહેર રિપોઝિટરી, પણ સીલ કરવાની ચાવી નથી',
    'મેળવનારા તેના વડે સીલ થાય છે, જેથી રિપોઝિટરીમાં કોઈનું નામ ન રહે.',
  ),
  'key-invalid': name('ચાવીની ફાઇલ વાપરી શકાય તેવી નથી', 'જે બૅજ ચકાસે તેને ચાવી જેવી હતી તેવી જ જોઈએ.'),
  'key-private': name('રિપોઝિટરીમાં ખાનગી ચાવી', 'જે તેને વાંચે તે તમારા નામે બૅજ આપી શકે.'),
  'key-name': name('ચાવીની ફાઇલનું નામ તેની ચાવી પ્રમાણે નથી', 'તેનું સરનામું તેના id થી બને છે.'),
  'key-thumbprint': name('ચાવીનો id તે ચાવીની છાપ નથી', 'ચાવી બદલી નખાઈ નથી તે id સાબિત કરે છે.'),
  'key-dates': name('ચાવી શરૂ થાય તે પહેલાં પૂરી થાય છે', 'તે સહી કરી શકે એવો એકેય દિવસ ન રહે.'),
  'key-shared': name('બે આપનારની એક જ ચાવી', 'કોણે સહી કરી તે બૅજે ચોક્કસ કહેવું જોઈએ.'),
  'art-beside-image': name('image અને art બંને', 'બેમાંથી એક જ બતાવી શકાય.'),
  'art-contrast': name('આદ્યાક્ષરો વાંચવા અઘરા છે', 'રંગોનો તફાવત 4.5 સામે 1 અથવા વધુ હોવો જોઈએ.'),
  'translation-of-itself': name('મૂળ ભાષામાં જ અનુવાદ', 'તે ક્યારેય બતાવાય નહીં.'),
  'result-description-duplicate': name('એક જ id વાળાં બે પરિણામ', 'પ્રદાનો પરિણામને id થી ઓળખે છે.'),
  'result-level-duplicate': name('એક જ id વાળાં બે સ્તર', 'પ્રદાનો સ્તરને id થી ઓળખે છે.'),
  'result-level-missing': name('જરૂરી સ્તરનું વર્ણન નથી', 'કોઈ ત્યાં પહોંચી ન શકે.'),
  'result-range': name('હદ અથવા જરૂરી મૂલ્ય બંધબેસતું નથી', 'કોઈ પરિણામ તેને પૂરું ન કરી શકે.'),
  'related-unknown': name('સંબંધિત બૅજ છે જ નહીં', 'લિંક ક્યાંય ન લઈ જાય.'),
  'pathway-badge-unknown': name('માર્ગમાં એવો બૅજ છે જે અહીં નથી', 'કોઈ તે મેળવી ન શકે.'),
  'pathway-step-unknown': name('પગલું એવા પગલાનું નામ લે છે જે નથી', 'તેની પહેલાં શું આવે તે કોઈ કહી ન શકે.'),
  'pathway-step-duplicate': name('એક જ id વાળાં બે પગલાં', 'બીજાં પગલાં પગલાંને id થી ઓળખે છે.'),
  'pathway-part-duplicate': name(
    'એક પગલામાં એક જ બૅજ કે પગલું બે વાર',
    'જેની પાસે તે એક વાર છે તેના માટે તે બે વાર ગણાય.',
  ),
  'pathway-needs-too-many': name('પગલું જેટલું આપે છે તેથી વધુ માગે છે', 'કોઈ તે પૂરું ન કરી શકે.'),
  'pathway-circle': name(
    'પગલાં અથવા માર્ગો એકબીજાની રાહ જુએ છે',
    'કોઈ શરૂ ન કરી શકે: દરેક બીજાની પહેલાં આવે છે.',
  ),
  'pathway-dead-end': name(
    'કોઈ પૂરું ન કરી શકે એવું પગલું',
    'તેના ઘણા બૅજ હવે અપાતા નથી, અને તે પછીનાં પગલાં સુધી પહોંચી શકાતું નથી.',
  ),
  'pathway-nothing-needed': name(
    'માર્ગનાં બધાં પગલાં વૈકલ્પિક છે',
    'શરૂ કર્યા પહેલાં જ બધાએ તે પૂરો કર્યો ગણાય.',
  ),
  'pathway-completion-inside': name(
    'પૂરા માર્ગનો બૅજ કોઈ પગલાનો ભાગ પણ છે',
    'તે આખા માર્ગ માટે છે, તેથી માર્ગ માટે જ તેની જરૂર ન હોઈ શકે.',
  ),
  'pathway-url-unlisted': name(
    'બીજી સાઇટનો બૅજ, જેના વિશે અહીં કશું કહેતું નથી',
    'તે શું છે અને કોનો છે તે માર્ગની બાજુની નકલે અથવા `badges/directory.yml` ના કોઈ પ્રકાશકે કહેવું પડે.',
  ),
  'pathway-copy-missing': name(
    'બૅજની નકલનું નામ લખ્યું છે પણ નકલ નથી',
    'બીજી સાઇટનો બૅજ કોઈની પાસે છે કે નહીં તે નકલથી નક્કી થાય છે, ત્યાં આજે જે છે તેનાથી નહીં.',
  ),
  'pathway-copy-invalid': name('નકલ JSON રૂપે બૅજ નથી', 'સરનામે જે હતું બરાબર તે જ હોવું જોઈએ.'),
  'pathway-copy-other': name(
    'નામ લખ્યું છે તેના સિવાય બીજા બૅજની નકલ',
    'તેની અંદરનો id તે સરનામું જ હોવો જોઈએ.',
  ),
  'pathway-copy-unused': name(
    'એવી નકલ જેનું નામ કોઈ માર્ગમાં નથી',
    'તે પ્રકાશિત થતી નથી; કદાચ નામ લખવામાં ભૂલ છે.',
  ),
  'framework-name-duplicate': name('એક જ નામનાં બે માળખાં', 'બૅજ પરથી કોઈ કહી ન શકે કે બેમાંથી કયું માળખું છે.'),
  'framework-code-duplicate': name(
    'માળખામાં એક જ કોડ બે વાર',
    'બૅજ કોડથી તેનું નામ લે છે, અને દરેકનું પોતાનું પાનું છે.',
  ),
  'framework-parent-unknown': name('માળખામાં નથી તેવી વસ્તુનો ભાગ', 'તે ક્યાં આવે છે તે કોઈ કહી ન શકે.'),
  'framework-circle': name(
    'માળખામાં પોતાનો જ ભાગ હોય તેવી વસ્તુ',
    'બતાવવાની શરૂઆત કરવા માટે કોઈ ટોચ ન રહે.',
  ),
  'framework-unknown': name(
    'માળખું અહીં નથી',
    'માળખાં badges/frameworks/ ની ફાઇલો છે; તેમનું નામ .yml વિના લખાય છે.',
  ),
  'framework-code-unknown': name('માળખામાં નથી તેવો કોડ', 'બૅજ એવું કંઈક બતાવે છે એમ કહે જે કોઈ શોધી ન શકે.'),
} as const satisfies Readonly<
  Record<
    | keyof typeof issuerProblems
    | keyof typeof badgeProblems
    | keyof typeof pathwayProblems
    | keyof typeof frameworkProblems,
    ProblemName
  >
>
