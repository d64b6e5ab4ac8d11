import type { VerifierWords } from '../verifier-words.ts'

/** What the verifier says, in Gujarati. A draft like the rest: no speaker has reviewed it. */
export const verifierGu: VerifierWords = {
  now: 'હમણાં ચકાસો',
  nowText:
    'તમારું બ્રાઉઝર આ પ્રદાનની પ્રકાશિત ફાઇલો લાવે છે અને અજાણ્યાની જેમ ચકાસે છે. તમે કોણ છો તે કોઈને કહેવાતું નથી.',
  element: {
    drop: 'બૅજ અહીં મૂકો',
    choose: 'ચિત્ર કે ફાઇલ પસંદ કરો',
    paste: 'અથવા અહીં પેસ્ટ કરો',
    pasteHint: 'બૅજના પાના, ચિત્ર કે ફાઇલનું સરનામું, અથવા બૅજનું લખાણ.',
    check: 'આ બૅજ ચકાસો',
    copy: 'તમે {site} ની નકલ જોઈ રહ્યા છો. ત્યાંના બૅજ આ નકલ સામે ચકાસાય છે, તેથી જવાબ નકલ વિશે છે, જાહેર સરનામા વિશે નહીં.',
    scan: 'QR કોડ સ્કૅન કરો',
    stopScan: 'કૅમેરા બંધ કરો',
    noCamera: 'કૅમેરા વાપરી શકાયો નહીં.',
    working: 'ચકાસણી ચાલે છે…',
    failed: 'ચકાસણી શરૂ થઈ શકી નહીં. પાનું ફરી ખોલો અને ફરી પ્રયત્ન કરો.',
    ask: 'આગળ વધવા આ પાનાએ {host} ને પૂછવું પડશે.',
    askWhy: 'તે વેબસાઇટ જાણશે કે કોઈ બૅજ ચકાસે છે, પણ કોણ તે નહીં.',
    allow: 'પૂછો',
    refuse: 'પૂછશો નહીં',
    verdicts: {
      valid: {
        title: 'માન્ય',
        text: 'કોઈએ તેને બદલ્યો નથી, તે આજે માન્ય છે, અને આપનાર સાબિત છે.',
      },
      invalid: { title: 'માન્ય નથી', text: 'તેમાં કંઈક સાચું નથી, અથવા હવે સાચું નથી.' },
      'could-not-check': {
        title: 'ચકાસી શકાયો નહીં',
        text: 'તે સાચો હોઈ શકે: બધું જાણી શકાયું નથી.',
      },
    },
    questions: {
      unaltered: 'શું તે બદલાયા વિનાનો છે?',
      current: 'શું તે હજી માન્ય છે?',
      issuer: 'આપનાર કોણ છે, અને આપણે કેવી રીતે જાણીએ?',
    },
    outcomes: {
      passed: 'હા',
      failed: 'ના',
      unknown: 'ચકાસી શકાયું નહીં',
      'not-applicable': 'લાગુ પડતું નથી',
    },
    proven: {
      passed: 'સાબિત',
      failed: 'સાબિત નથી',
      unknown: 'ચકાસી શકાયું નહીં',
      'not-applicable': 'લાગુ પડતું નથી',
    },
    saysFrom: 'તે કહે છે કે આપનાર',
    issued: 'આપ્યાની તારીખ',
    expires: 'મુદત',
    checkedAt: 'ચકાસ્યાનો સમય',
    holder: 'શું તે મારો છે?',
    holderHint: 'તમારો ઈ-મેલ, વેબ સરનામું, ફોન નંબર કે કોડ લખો. તે આ ઉપકરણ પર જ રહે છે.',
    holderCheck: 'સરખાવો',
    details: 'દરેક તપાસ, નિષ્ણાતો માટે',
    next: 'તમે શું કરી શકો:',
    endorsements: 'બીજા તેના વિશે શું કહે છે',
    contains: 'અંદરના બૅજ',
    save: 'અહેવાલ સાચવો',
    print: 'છાપો',
    again: 'સાફ કરો',
  },
}
