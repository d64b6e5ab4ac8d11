import type { endorsementProblems } from '../../problems/endorsement-problems.ts'
import type { ProblemName } from '../problem-words.ts'
import { name } from './name.ts'

/** Endorsements, in Gujarati. */
export const guEndorsementProblems = {
  'endorsement-by-unknown': name('સમર્થન આપનાર અહીં નથી', 'કોઈની ચાવીએ તેના પર સહી કરવી પડે.'),
  'endorsement-of-itself': name(
    'પોતાનું, પોતાના બૅજનું કે પ્રદાનનું સમર્થન',
    'જે બૅજ આપે છે તે તેની પાછળ ઊભા જ છે.',
  ),
  'endorsement-badge-unknown': name('સમર્થન એવા બૅજનું છે જે અહીં નથી', 'સમર્થન કરવા જેવું કશું નથી.'),
  'endorsement-award-missing': name(
    'કયા પ્રદાનનું સમર્થન છે તે કહ્યું નથી',
    'પ્રદાનોના ફોલ્ડરમાં ઘણાં પ્રદાન હોય છે.',
  ),
  'endorsement-award-misplaced': name(
    'પ્રદાનનું સમર્થન બૅજોની વચ્ચે છે',
    'બૅજ વિશે કહેલું બધાને બતાવાય છે; પ્રદાન વિશે કહેલું નહીં.',
  ),
  'endorsement-award-unknown': name('સમર્થન એવા પ્રદાનનું છે જે અહીં નથી', 'સમર્થન કરવા જેવું કશું નથી.'),
  'endorsement-award-erased': name(
    'ભૂંસી નખાયેલા પ્રદાનનું સમર્થન',
    'બીજાઓએ કોઈ વિશે કહેલું તેના પ્રદાન સાથે ભૂંસાય છે.',
  ),
  'endorsement-date-future': name('સમર્થનની તારીખ આજ પછીની છે', 'તે અપાયા પહેલાં જાહેર થઈ જાય.'),
  'endorsement-revoked-first': name('સમર્થન અપાયા પહેલાં પાછું ખેંચાયું', 'બે તારીખમાંથી એક ખોટી છે.'),
  'endorsement-file-invalid': name(
    'લાવેલી ફાઇલ સમર્થન નથી',
    'વાંચનાર ફક્ત સહી કરેલું પ્રમાણપત્ર જ ચકાસી શકે.',
  ),
  'endorsement-file-unsafe': name(
    'લાવેલા સમર્થનમાં એવું લખાણ છે જે બતાવી શકાય નહીં',
    'તે અક્ષરે અક્ષર જાહેર થાય છે, એટલે અહીં તેમાંથી કશું કાઢી શકાતું નથી.',
  ),
  'endorsement-file-unproven': name('લાવેલા સમર્થનની સહી સાબિત થતી નથી', 'તે કોઈએ પણ લખ્યું હોઈ શકે.'),
  'endorsement-file-keyless': name(
    'લાવેલા સમર્થન પર સહી કરનારની ચાવી અહીં નથી',
    'સાઇટ જાહેર થાય ત્યારે કોઈને પૂછાતું નથી, એટલે ચાવી અહીં હોવી જોઈએ.',
  ),
  'endorsement-file-own': name(
    'લાવેલું સમર્થન આ સાઇટના આપનારના નામે છે',
    'સાઇટના આપનાર સાઇટ જાહેર થાય ત્યારે પોતાની ચાવીથી સહી કરે છે.',
  ),
  'endorsement-file-other': name(
    'લાવેલું સમર્થન બીજા કશાકનું છે',
    'જેને કોઈએ સમર્થન આપ્યું નથી તેની બાજુમાં તે દેખાય.',
  ),
  'endorsement-file-expired': name(
    'લાવેલા સમર્થનની મુદત તે લવાયું તે પહેલાં પૂરી થઈ હતી',
    'તે હવે કશાને સમર્થન આપતું નથી.',
  ),
  'endorsement-file-repeated': name('લાવેલું સમર્થન અહીં બે વાર છે', 'એક અવાજ બે ગણાય.'),
} as const satisfies Readonly<Record<keyof typeof endorsementProblems, ProblemName>>
