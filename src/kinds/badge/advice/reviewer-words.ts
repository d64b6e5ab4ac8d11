/** By which words of a language a reviewer tells what a text is about. */
export interface ReviewerWords {
  /** Begins a description that speaks of the badge or of people before it says what they do. */
  readonly startsElsewhere: RegExp
  /** Begins one that speaks of people, and at once says what they can do. */
  readonly startsWithPeople: RegExp
  /** What somebody knows, which nobody can see. */
  readonly unseen: RegExp
  /** That somebody was there, whatever they can do since. */
  readonly attendance: RegExp
  /** What a learner can show. */
  readonly evidence: RegExp
  /** That somebody judges, or who. */
  readonly judged: RegExp
  /** Words that say how many. */
  readonly numbers: ReadonlySet<string>
  /** Words that could stand in the name of any badge. */
  readonly general: ReadonlySet<string>
  /** Those of them that call a badge a badge. */
  readonly badge: ReadonlySet<string>
}

const en: ReviewerWords = {
  startsElsewhere:
    /^(?:th(?:is|ese|e|ose)|an?|our|we|it|badge|award|certificate|course|programme|for|in|on|to|you|awarded|given|issued|presented|earned|introduction|participants?|learners?|students?|pupils?|children|young|holders?|earners?|recipients?|people|anyone|anybody|everyone|everybody|someone|somebody|whoever)\b/i,
  startsWithPeople:
    /^(?:the |an? |every |all )?(?:participant|learner|student|pupil|holder|earner|recipient)s?(?: of (?:this|the) badge| with this badge)? (?:can|is able to|are able to|knows? how to)\b/i,
  unseen:
    /^(?:can |is able to |has )?(?:understands?\b|know(?:s|n)? (?!how to)|learn(?:s|ed|t)? about\b|is aware\b|are aware\b|is familiar\b|are familiar\b|appreciates?\b|(?:an? )?(?:good |basic |deep |sound )?(?:understanding|knowledge|awareness|appreciation) of\b)/i,
  attendance:
    /^(?:has )?(?:attend(?:s|ed)?|complete(?:s|d)?|takes? part|took part|taken part|participate(?:s|d)?|finish(?:es|ed)|(?:comes?|came|goes|went|been) to)\b/i,
  evidence:
    /\b(?:evidence|shows?|photo\w*|films?|videos?|recordings?|portfolios?|diary|diaries|log|logs|logbook|reports?|notes|drawings?|certificates?|statements?|submit|upload|hand in|link to|demonstrat\w+)\b/i,
  judged:
    /\b(?:judge\w*|assess\w*|marks|marked|checks|checked|agrees?|decides?|decided|reviewe?[drs]*|signs|signed|ticks|scored?|tutors?|teachers?|examiners?|witness\w*|supervisors?|watches)\b/i,
  numbers: new Set(
    'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand once twice half both dozen every'.split(
      ' ',
    ),
  ),
  general: new Set(
    'badge badges award certificate certificates certification achievement achievements digital course module unit level stage part programme participation participant attendance completion completed excellence merit skill skills learner learning student gold silver bronze star first second third one two three i ii iii of for in the a an and my our new basic advanced'.split(
      ' ',
    ),
  ),
  badge: new Set(['badge', 'badges']),
}

const gu: ReviewerWords = {
  startsElsewhere: /^(?:આ |બૅજ|બેજ|પ્રમાણપત્ર|જેમણે |જેઓ |તમે |વિદ્યાર્થી|શીખનાર)/,
  startsWithPeople: /^(?:શીખનાર|વિદ્યાર્થી)[^.।]{0,200} શકે છે/,
  unseen: /^[^.।]{0,300}(?:વિશે જાણે છે|સમજે છે|સમજ છે|પરિચિત છે)/,
  attendance: /^[^.।]{0,300}(?:હાજર રહે છે|હાજરી આપે છે|ભાગ લે છે)/,
  evidence: /બતાવ|પુરાવ|ફોટો|વીડિયો|વિડિયો|ડાયરી|નોંધ|ચિત્ર|અહેવાલ|રેકોર્ડ/,
  judged: /નક્કી|ચકાસ|તપાસ|મૂલ્યાંકન|શિક્ષક|સહી|સંમત|નિશાની/,
  numbers: new Set(
    'એક બે ત્રણ ચાર પાંચ છ સાત આઠ નવ દસ અગિયાર બાર પંદર વીસ ત્રીસ ચાલીસ પચાસ સો હજાર અડધો અડધી બંને દરેક'.split(
      ' ',
    ),
  ),
  general: new Set(
    'બૅજ બેજ પ્રમાણપત્ર પુરસ્કાર સિદ્ધિ અભ્યાસક્રમ સ્તર ભાગ કૌશલ્ય કૌશલ્યો હાજરી ડિજિટલ પહેલું બીજું ત્રીજું'.split(
      ' ',
    ),
  ),
  badge: new Set(['બૅજ', 'બેજ']),
}

/** The words of a language, by its tag; undefined: nobody has written them down, and nothing is said of words in it. */
export function reviewerWordsFor(tag: string): ReviewerWords | undefined {
  return known.get(tag.split('-')[0]?.toLowerCase() ?? '')
}

const known: ReadonlyMap<string, ReviewerWords> = new Map([
  ['en', en],
  ['gu', gu],
])

/** The words of a text in small letters, in any script; numbers are words. */
export function wordsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase())
}
