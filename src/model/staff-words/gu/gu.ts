import type { ProblemWords } from '../problem-words.ts'
import type { StaffWords } from '../staff-words.ts'
import { guAssessmentProblems } from './assessment-problems.ts'
import { guAwardProblems } from './award-problems.ts'
import { guBadgeProblems } from './badge-problems.ts'
import { guEndorsementProblems } from './endorsement-problems.ts'
import { guFieldProblems } from './field-problems.ts'
import { guFileProblems } from './file-problems.ts'
import { guPublisherProblems } from './publisher-problems.ts'
import { guPublishProblems } from './publish-problems.ts'
import { guSentences } from './sentences/sentences.ts'

const problems: ProblemWords = {
  ...guFileProblems,
  ...guFieldProblems,
  ...guBadgeProblems,
  ...guEndorsementProblems,
  ...guAwardProblems,
  ...guAssessmentProblems,
  ...guPublisherProblems,
  ...guPublishProblems,
}

/** What staff read, in Gujarati. A draft, as the pages are: no speaker has read it yet. */
export const gu: StaffWords = {
  locale: 'gu',
  problems,
  templateOf: (english) => guSentences.get(english),
  report: {
    none: 'કોઈ ભૂલ નથી.',
    warning: 'ચેતવણી: ',
    severity: { error: 'ભૂલ', warning: 'ચેતવણી' },
    errors: { one: '{count} ભૂલ', other: '{count} ભૂલો' },
    warnings: { one: '{count} ચેતવણી', other: '{count} ચેતવણીઓ' },
    moreElsewhere: (count) => `(અને બીજી ${count}: npm run validate ચલાવો)`,
  },
  review: {
    title: 'ભેળવવાથી શું થશે',
    unknown: 'નોંધોમાંની ભૂલો સુધરે ત્યાં સુધી કોઈ કહી ન શકે. તે ક્યાં છે તે “Check the records” કહે છે.',
    awards: {
      issues: { other: '{count} પ્રદાન અપાશે: {badge}' },
      'issues anew': { other: '{count} પ્રદાન નવેસરથી અપાશે: {badge}' },
      corrects: { other: '{count} પ્રદાન સુધારાશે: {badge}' },
      revokes: { other: '{count} પ્રદાન રદ થશે: {badge}' },
      suspends: { other: '{count} પ્રદાન મોકૂફ થશે: {badge}' },
      reinstates: { other: '{count} પ્રદાન ફરી માન્ય થશે: {badge}' },
      'withdraws by a revert': { other: 'ફેરફાર ઉલટાવવાથી {count} પ્રદાન પાછાં ખેંચાશે: {badge}' },
      erases: { other: '{count} પ્રદાન ભૂંસાશે: {badge}' },
      'lists in public': { other: '{count} પ્રદાન જાહેર યાદીમાં મુકાશે: {badge}' },
      'takes off the public list': { other: '{count} પ્રદાન જાહેર યાદીમાંથી નીકળશે: {badge}' },
    },
    badge: {
      new: (name) => `નવો બૅજ ઉમેરાશે: ${name}`,
      gone: (name) => `બૅજ દૂર થશે: ${name}`,
      changed: (name, details) => `બૅજ ${name} માં બદલાશે: ${details}`,
    },
    issuer: {
      new: (name) => `નવો આપનાર ઉમેરાશે: ${name}`,
      gone: (name) => `આપનાર દૂર થશે: ${name}`,
      changed: (name, details) => `આપનાર ${name} માં બદલાશે: ${details}`,
    },
    pathway: {
      new: (name) => `નવો માર્ગ ઉમેરાશે: ${name}`,
      gone: (name) => `માર્ગ દૂર થશે: ${name}`,
      changed: (name, details) => `માર્ગ ${name} માં બદલાશે: ${details}`,
    },
    step: {
      new: (name) => `નવું પગલું: ${name}`,
      changed: (name) => `બદલાતું પગલું: ${name}`,
      gone: (name) => `નીકળી જતું પગલું: ${name}`,
    },
    endorsements: {
      verbs: {
        new: (by, of) => `જાહેરમાં કહેવાશે કે ${by} આને સમર્થન આપે છે: ${of}`,
        revoked: (by, of) => `જાહેરમાં કહેવાશે કે ${by} હવે આને સમર્થન આપતા નથી: ${of}`,
        restored: (by, of) => `જાહેરમાં કહેવાશે કે ${by} ફરી આને સમર્થન આપે છે: ${of}`,
        changed: (by, of) => `${by} આ વિશે જે કહે છે તે બદલાશે: ${of}`,
        gone: (by, of) => `${by} આ વિશે જે કહે છે તે દૂર થશે: ${of}`,
      },
      of: {
        issuer: (name) => `આપનાર ${name}`,
        badge: (name) => `બૅજ ${name}`,
        award: (name) => `${name} નું એક પ્રદાન`,
      },
      elsewhere: 'બીજે સહી કરનાર કોઈ',
    },
    milestones: {
      title: 'કોઈએ પૂરા કરેલા માર્ગ',
      complete: (pathway, badge, ids) =>
        `આ પ્રદાનો મળીને માર્ગ ${pathway} પૂરો કરે છે, અને તેમના ધારકને ${badge} હજી અપાયો નથી: ${ids}`,
      sealed: (pathway) =>
        `કોઈએ માર્ગ ${pathway} પૂરો કર્યો હોઈ શકે. મેળવનારાં સીલ કરેલાં છે, તેથી કોણે તે ફક્ત સીલ ખોલતી ચાવી કહી શકે.`,
      run: 'ભેળવ્યા પછી, જેની પાસે એ ચાવી હોય તે આ આદેશથી જાણી શકે કે પૂર્ણતાનો બૅજ કયાં પ્રદાનો પર આધારિત હશે:',
    },
    assessed: {
      title: 'નવાં પ્રદાનનું બીજાએ કરેલું મૂલ્યાંકન',
      enough: (badge, needed, ids) =>
        `${badge}: જરૂરી ${needed} માંથી ${needed} મૂલ્યાંકન કરનાર સંમત છે: ${ids}`,
      missing: (badge, { agreed, needed, missing }, ids) =>
        `${badge}: જરૂરી ${needed} માંથી ${agreed} મૂલ્યાંકન કરનાર સંમત છે, હજી ${missing} બાકી છે: ${ids}`,
      before: (badge, from, ids) =>
        `${badge}: કોઈના મૂલ્યાંકનની જરૂર નથી, કેમ કે પ્રદાન ${from} પહેલાંના દિવસનું છે અને બૅજ તે દિવસથી મૂલ્યાંકન માગે છે. શું તે ખરેખર તે દિવસે મેળવાયું હતું? ${ids}`,
      holders:
        'સંમત થનારા પાસે માગેલો બૅજ છે કે નહીં તે સહી થાય તે પહેલાં જોવાય છે: ફક્ત સીલ ખોલતી ચાવી તે કહી શકે.',
    },
    details: {
      'the name': 'નામ',
      'the description': 'વર્ણન',
      'the criteria': 'શું કરવું પડે',
      'the picture': 'ચિત્ર',
      'how long it holds': 'કેટલો સમય માન્ય',
      'the alignments': 'કૌશલ્યો અને ધોરણો',
      'the results': 'પરિણામો',
      'the translations': 'અનુવાદો',
      'whether it is still given': 'હજી અપાય છે કે નહીં',
      'whether learners may ask for it': 'શીખનારા તે માગી શકે કે નહીં',
      'who has to agree': 'કોણે સંમત થવું પડે',
      'the address of its own site': 'તેની પોતાની સાઇટનું સરનામું',
      'the e-mail address': 'ઈ-મેલ સરનામું',
      'the owners': 'માલિકો',
      'the keys of staff who assess': 'મૂલ્યાંકન કરનાર સ્ટાફની ચાવીઓ',
      'the keys': 'ચાવીઓ',
      'the text': 'લખાણ',
      'whether it is formal': 'ઔપચારિક છે કે નહીં',
      'the completion badge': 'પૂર્ણતાનો બૅજ',
      'the steps': 'પગલાં',
      'copies of badges of other sites': 'બીજી સાઇટના બૅજની નકલો',
      'other details': 'બીજી વિગતો',
    },
    settings: (names) => `સાઇટનાં સેટિંગ બદલાશે: ${names}`,
    nothingShown: 'સાઇટ બતાવે છે તેમાં કંઈ બદલાશે નહીં.',
    refused: 'આ રીતે ભેળવી શકાય તેમ નથી',
    lookAgain: 'કૃપા કરી ફરી જુઓ',
    asksOwners: (issuers) => `GitHub આના માલિકોની મંજૂરી માગે છે: ${issuers}.`,
    alsoFor: (count) => `બીજાં ${count} માટે પણ એમ જ છે.`,
    more: (count) => `અને બીજી ${count}`,
    unnamedFile: 'એક ફાઇલ જેનું નામ વધુ પડતું કહે છે',
    afterErasure: [
      '### ભૂંસવાનો ફેરફાર ભેળવાય પછી',
      '',
      'હવે પછીનું પ્રકાશન ખાતાવહીમાં (ledger) પ્રદાન ખાલી કરે છે, “ledger” શાખા તેના ભૂતકાળ વગર ફરી શરૂ કરે છે, અને પાનું બદલે છે. તે અહીં સુધી પહોંચી શકતું નથી:',
      '- આ રિપોઝિટરીનો ઇતિહાસ, જેમાં સીલ કરેલો મેળવનાર હજી છે: git filter-repo વડે તેને ફરી લખો, બાકી રહેલું ભેગું કરી નાખવા GitHub ની મદદ માગો, અને તમે જાણતા હો તે ફોર્ક અને નકલો ભૂંસો; કંઈ બાકી છે કે નહીં તે “npm run doctor” કહે છે',
      '- અગાઉનાં વર્કફ્લોએ બનાવેલી ફાઇલો (artifacts): તે ત્રણ દિવસ પછી આપોઆપ જાય છે, અથવા હમણાં ભૂંસો',
      '- સર્ચ એન્જિન, આર્કાઇવ અથવા ધારક પાસે રહેલી નકલો',
    ],
    advice: {
      title: { other: 'બૅજ વિશે સલાહ: વિચારવા જેવી {count} વાત' },
      note: 'આ બૅજ પરથી નક્કી કરનાર અજાણી વ્યક્તિ આવું કહી શકે. તેનાથી કંઈ અટકતું નથી: નિર્ણય તમારો છે.',
      none: 'કોઈ સલાહ નથી: આ બૅજ અજાણી વ્યક્તિને પણ સમજાય તેવા છે.',
    },
    publicTitle: 'આ બધા વાંચી શકશે, કાયમ માટે',
    newFile: '(નવી)',
    times: (count) => `(${count} વાર)`,
    cut: 'અહીં સમાય તેથી વધુ છે. કૃપા કરી બદલાયેલી ફાઇલો જ વાંચો.',
  },
}
