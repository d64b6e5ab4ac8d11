import type { publisherProblems } from '../../problems/publisher-problems.ts'
import type { ProblemName } from '../problem-words.ts'
import { name } from './name.ts'

/** Other publishers, in Gujarati. */
export const guPublisherProblems = {
  'publisher-twice': name('પ્રકાશક યાદીમાં બે વાર છે', 'તેના બૅજ બે વાર, બે નામે દેખાય.'),
  'publisher-is-own': name('પ્રકાશક આ જ સાઇટ છે', 'તમારા પોતાના બૅજ બીજાના તરીકે દેખાય.'),
  'publisher-name-taken': name('પ્રકાશકનું નામ બીજા કોઈનું છે', 'બૅજ કોના છે તે કોઈ કહી ન શકે.'),
  'publisher-copy-missing': name(
    'પ્રકાશકની યાદી હજી વંચાઈ નથી',
    'પાનાં badges/directory/ ની નકલમાંથી બને છે; નકલ વિના તેનું કશું દેખાતું નથી.',
  ),
  'publisher-copy-unused': name(
    'એવી નકલ જેનો પ્રકાશક યાદીમાં નથી',
    'તે દેખાતી નથી; કદાચ નામ લખવામાં ભૂલ છે.',
  ),
  'publisher-copy-invalid': name(
    'યાદીની નકલ વાંચી શકાતી નથી',
    'તે npm run directory એ લખી હતી તેવી જ હોવી જોઈએ.',
  ),
  'publisher-copy-altered': name('યાદીની નકલ હાથે બદલાઈ છે', 'બીજાના બૅજ વિશે તેઓ જે નથી કહેતા તે કહેવાય.'),
  'publisher-copy-unproven': name(
    'યાદીની નકલ પર ડિરેક્ટરીની કોઈ ચાવીની સહી નથી',
    'બીજાના બૅજ વિશે તેમના આપનાર જે નથી કહેતા તે કહેવાય.',
  ),
  'publisher-copy-other': name('બીજા કોઈની યાદીની નકલ', 'તેના બૅજ બીજા કોઈના તરીકે દેખાય.'),
  'publisher-copy-pinned': name(
    'બતાવી શકાય તેના સિવાય બીજી યાદી',
    'ડિરેક્ટરી તેનો SHA-256 કહે છે, એટલે કોઈ દરેક ફેરફાર જોવા માગતું હતું.',
  ),
  'publisher-copy-day': name('યાદીની નકલની તારીખ આજ પછીની છે', 'તે કયા દિવસે વંચાઈ તે પાનું કહે છે.'),
} as const satisfies Readonly<Record<keyof typeof publisherProblems, ProblemName>>
