import type { awardProblems } from '../../problems/award-problems.ts'
import type { ProblemName } from '../problem-words.ts'
import { name } from './name.ts'

const forEver = 'જાહેર રિપોઝિટરી કોઈ પણ વાંચી શકે છે, કાયમ માટે.'

/** Awards as they are written, in Gujarati. */
export const guAwardProblems = {
  'award-id-missing': name('id વગરનું પ્રદાન', 'id તેને બીજાં બધાં પ્રદાનથી જુદું પાડે છે, કાયમ માટે.'),
  'award-id-invalid': name(
    'id a-z અને 2-7 માંના 26 અક્ષર નથી',
    'જે id નો અંદાજ લગાવી શકાય અથવા જે ખોટો લખાય તે કોઈને ચોક્કસ ઓળખતો નથી.',
  ),
  'award-id-duplicate': name('બે પ્રદાન પર એક જ id', 'એક પ્રદાન બીજાની જગ્યા લઈ લે.'),
  'award-issuer-unknown': name('જે આપનાર નથી તેનાં પ્રદાન', 'પ્રદાનની જવાબદારી કોઈકે લેવી જ પડે.'),
  'award-badge-unknown': name('જે બૅજ નથી તેનાં પ્રદાન', 'શું પૂરું કર્યું તે કહેતું કોઈ લખાણ નથી.'),
  'award-date-missing': name('તારીખ વગરનું પ્રદાન', 'ફાઇલ કે તેનો ઇતિહાસ, કોઈ કહેતું નથી કે તે ક્યારે અપાયું.'),
  'award-date-future': name('પ્રદાનની તારીખ આજ પછીની છે', 'તે બને તે પહેલાં પ્રકાશિત થઈ જાય.'),
  'award-expires-first': name('પ્રદાન શરૂ થાય તે પહેલાં તેની મુદત પૂરી થાય છે', 'તે ક્યારેય માન્ય ન હોય.'),
  'award-activity-dates': name('પ્રવૃત્તિ શરૂ થાય તે પહેલાં પૂરી થાય છે', 'બે તારીખ કદાચ અદલબદલ થઈ છે.'),
  'award-credits': name('બૅજ આપે છે તેથી વધુ ક્રેડિટ', 'બેમાંથી એક સંખ્યા ખોટી છે.'),
  'batch-empty': name('પ્રદાન વગરનો જથ્થો', '`awards:` નીચેની યાદી ખાલી છે.'),
  'batch-shared-field': name('આ ખાનું આખા જથ્થા માટે એક ન હોઈ શકે', 'તે એક જ વ્યક્તિનું હોય છે.'),
  'recipient-missing': name('મેળવનાર વગરનું પ્રદાન', 'પ્રદાન કોઈકનું હોય જ.'),
  'recipient-plain': name(
    'જાહેર રિપોઝિટરીમાં વ્યક્તિનું નામ',
    'જે એક વાર જાહેર ઇતિહાસમાં આવ્યું તે ત્યાં કાયમ રહે છે.',
  ),
  'recipient-seal-invalid': name('મેળવનાર બરાબર સીલ થયો નથી', 'તેને કોઈ ક્યારેય ખોલી ન શકે.'),
  'recipient-duplicate': name('એક બૅજ માટે એક જ વ્યક્તિ બે વાર', 'કદાચ કોઈ લીટીની નકલ થઈ છે.'),
  'recipient-email-of-minor': name(
    'ઓળખ તરીકે બાળકનું ઈ-મેલ સરનામું',
    'સરનામાની છાપનો અંદાજ લગાવી શકાય છે; દાવા-કોડનો નહીં.',
  ),
  'name-without-listing': name(
    'યાદીમાં ન હોય એવા પ્રદાન પર નામ',
    'ધારકે પસંદ કર્યું હોય ત્યાં જ નામ બતાવાય છે.',
  ),
  'name-of-minor': name('જાહેર પાના પર બાળકનું નામ', 'બાળક અને કુટુંબ સંમત છે તેની ખાતરી કરો.'),
  'personal-email': name('પ્રદાનની ફાઇલમાં ઈ-મેલ સરનામું', forEver),
  'personal-telephone': name('પ્રદાનની ફાઇલમાં ટેલિફોન નંબર', forEver),
  'personal-birth-date': name('પ્રદાનની ફાઇલમાં જન્મતારીખ', forEver),
  'personal-pupil-number': name('પ્રદાનની ફાઇલમાં વિદ્યાર્થી નંબર (UPN)', forEver),
  'result-unknown': name('એવું પરિણામ જેનું બૅજ વર્ણન કરતો નથી', 'તેનો અર્થ કોઈ કહી ન શકે.'),
  'result-value': name('બૅજમાં ન ચાલે એવું પરિણામ', 'તે વર્ણવેલાં મૂલ્યો કે હદની બહાર છે.'),
  'result-empty': name('value, status કે level વગરનું પરિણામ', 'તે કંઈ કહેતું નથી.'),
  'result-status-missing': name('સ્થિતિ બતાવતા પરિણામમાં સ્થિતિ નથી', 'ધોરણ તે માગે છે.'),
  'result-duplicate': name('એક જ પરિણામ બે વાર', 'કયું ગણાય તે કોઈ કહી ન શકે.'),
  'status-before-award': name('અપાયું તે પહેલાં રદ અથવા મોકૂફ', 'બેમાંથી એક તારીખ ખોટી છે.'),
  'status-date-future': name(
    'રદ, મોકૂફ અથવા ભૂંસ્યાની તારીખ આજ પછીની છે',
    'તે પ્રકાશિત થાય ત્યારે લાગુ પડે છે.',
  ),
  'supersedes-unknown': name('જે પ્રદાન નથી તેની જગ્યા તે લે છે', 'લિંક ક્યાંય ન લઈ જાય.'),
  'supersedes-cycle': name('પ્રદાનો ગોળ ગોળ એકબીજાની જગ્યા લે છે', 'તેમાંનું એકેય ન રહે.'),
  'supersedes-twice': name('બે પ્રદાન એક જ પ્રદાનની જગ્યા લે છે', 'કયું માન્ય તે કોઈ કહી ન શકે.'),
  'supersedes-other-issuer': name(
    'તે બીજા આપનારના પ્રદાનની જગ્યા લે છે',
    'ફક્ત પ્રદાનનો આપનાર જ તેને બદલી શકે.',
  ),
  'erased-not-empty': name('ભૂંસાયેલું પ્રદાન હજી કંઈક કહે છે', 'ભૂંસાયેલું એટલે વ્યક્તિ વિશે કંઈ જ બાકી નહીં.'),
} as const satisfies Readonly<Record<keyof typeof awardProblems, ProblemName>>
