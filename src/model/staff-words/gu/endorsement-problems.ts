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
} as const satisfies Readonly<Record<keyof typeof endorsementProblems, ProblemName>>
