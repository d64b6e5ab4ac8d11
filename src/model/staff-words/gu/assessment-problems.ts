import type { assessmentProblems, assessorProblems } from '../../problems/assessment-problems.ts'
import type { ProblemName } from '../problem-words.ts'
import { name } from './name.ts'

/** Peer assessment. */
export const guAssessmentProblems = {
  'peer-assessment-criterion': name(
    'મૂલ્યાંકન કરનાર નક્કી ન કરી શકે એવો માપદંડ',
    'તેઓ તેનો એક સ્તર પસંદ કરે છે, અને એમાંનો એક પૂરતો હોય છે.',
  ),
  'peer-assessment-by-unknown': name(
    'મૂલ્યાંકન કરનાર પાસે હોવો જોઈતો બૅજ અસ્તિત્વમાં નથી',
    'કોઈ મૂલ્યાંકન ન કરી શકે.',
  ),
  'peer-assessment-staff-missing': name(
    'જેટલા સ્ટાફે સંમત થવાનું છે તેનાથી ઓછી કી',
    'આ બૅજ ક્યારેય આપી ન શકાય.',
  ),
  'peer-assessment-from-early': name(
    'જૂનાં પ્રદાન પાસે ન હોય એવું મૂલ્યાંકન માગતો બૅજ',
    'તે અપાયાં ત્યારે બૅજ ઓછું માગતો હતો, અને તે જેમ છે તેમ રહે છે: નવી શરત નવા દિવસથી લાગુ પડે.',
  ),
  'assessment-unreadable': name(
    'વાંચી ન શકાય એવું મૂલ્યાંકન',
    'મૂલ્યાંકન કરનારે સહી કરી તે જ રૂપે, અક્ષરે અક્ષર, તે ગણાય છે.',
  ),
  'assessment-no-policy': name('જે બૅજ મૂલ્યાંકન માગતો નથી તેનાં મૂલ્યાંકન', 'તેની શી કિંમત છે તે કોઈ કહી ન શકે.'),
  'assessment-signature-wrong': name(
    'મૂલ્યાંકન પર તેની કીએ સહી કરી નથી',
    'બીજા કોઈએ તે લખ્યું અથવા બદલ્યું છે.',
  ),
  'assessment-of-another': name('બીજા પ્રદાન, બૅજ કે સાઇટનું મૂલ્યાંકન', 'આ પ્રદાન વિશે કોઈએ આવું કહ્યું નથી.'),
  'assessment-repeated': name('એક જ કીનાં બે મૂલ્યાંકન', 'એક વ્યક્તિ એક જ વાર ગણાય.'),
  'assessment-levels': name('બૅજના માપદંડ સાથે બંધ ન બેસે એવું મૂલ્યાંકન', 'તે સંમત છે કે નહીં તે કોઈ કહી ન શકે.'),
  'assessment-date': name('પ્રદાન પછી થયેલું મૂલ્યાંકન', 'પ્રદાન તેના વિના નક્કી થયું હતું.'),
  'assessment-key-unlisted': name('સ્ટાફની ન હોય એવી કીનું મૂલ્યાંકન', 'આ બૅજ તે આપનારના સ્ટાફ પર છોડે છે.'),
  'assessment-entitlement-missing': name(
    'કોનું છે તે ખબર ન પડે એવું મૂલ્યાંકન',
    'આ બૅજ તે એક બૅજ ધરાવતા લોકો પર છોડે છે, અને આ કોઈ બૅજ બતાવતું નથી.',
  ),
  'assessment-endorsement-wrong': name(
    'પોતાના મૂલ્યાંકનની ન હોય એવી જાહેર ટિપ્પણી',
    'આ વ્યક્તિએ જે કહ્યું નથી, અથવા જેના પર સહી કરવી જોઈતી નહોતી, તે બધા વાંચત.',
  ),
  'assessment-endorsement-named': name(
    'શીખનારા ૧૮ થી નાના હોય ત્યાં મૂલ્યાંકન કરનારનું નામ લેતી જાહેર ટિપ્પણી',
    'મૂલ્યાંકન કરનાર પણ બાળક હોઈ શકે, અને બૅજ રહે ત્યાં સુધી બધા તેમનું નામ વાંચત.',
  ),
  'assessment-too-few': name('પૂરતા લોકો સંમત થાય તે પહેલાંનું પ્રદાન', 'કેટલાએ સંમત થવાનું છે તે બૅજ કહે છે.'),
  'assessment-results-differ': name(
    'મૂલ્યાંકન કરનારનાં ન હોય એવાં પરિણામ',
    'તેમને જે જણાયું નથી તે પ્રદાન કહેત.',
  ),
  'assessor-unknown': name(
    'ઓળખી ન શકાય એવા મૂલ્યાંકન કરનાર',
    'તેઓ કોણ છે તે કહેતું લખાણ બીજી કી માટે બંધ કરાયું, બીજેથી લેવાયું, અથવા બગડ્યું છે.',
  ),
  'assessor-not-holder': name(
    'માગેલો બૅજ ન ધરાવતા મૂલ્યાંકન કરનાર',
    'મૂલ્યાંકનના દિવસે તેમની પાસે માન્ય બૅજ નહોતો.',
  ),
  'assessor-is-learner': name('પોતાનું જ મૂલ્યાંકન કરનાર શીખનાર', 'પોતાના વિશે કોઈ પોતે નક્કી ન કરે.'),
  'assessor-twice': name('બે વાર ગણાતી એક વ્યક્તિ', 'કી બે છે, અને તેની પાછળ વ્યક્તિ એક છે.'),
  'assessor-comment-altered': name(
    'પોતાનો પુરાવો ખોટો હોય એવી જાહેર ટિપ્પણી',
    'પ્રદાન વાંચનાર તેને ચકાસી ન શકે.',
  ),
} as const satisfies Readonly<
  Record<keyof typeof assessmentProblems | keyof typeof assessorProblems, ProblemName>
>
