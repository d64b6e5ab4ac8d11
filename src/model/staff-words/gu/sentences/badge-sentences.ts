import type { SentenceWords } from '../../sentence-words.ts'

/** Badges, pathways, issuers and the site, in Gujarati. */
export const guBadgeSentences: SentenceWords = {
  'is not issuer/badge': '`issuer/badge` એમ લખેલું નથી',
  'needs either `badge` or `url`': 'માં `badge` અથવા `url` જોઈએ',
  'Another result above has this id.': 'ઉપરના બીજા પરિણામનું પણ આ જ id છે.',
  'Another level above has this id.': 'ઉપરના બીજા સ્તરનું પણ આ જ id છે.',
  'No level is called “{0}”.': '“{0}” નામનું કોઈ સ્તર નથી.',
  'A result of levels describes none.': 'સ્તર બતાવતું પરિણામ એકેય સ્તરનું વર્ણન કરતું નથી.',
  '`{0}` is not a number.': '`{0}` સંખ્યા નથી.',
  '`valueMin` ({0}) is more than `valueMax` ({1}).': '`valueMin` ({0}) `valueMax` ({1}) થી વધુ છે.',
  '`requiredValue` is not a value that this result can have.':
    '`requiredValue` આ પરિણામમાં હોઈ શકે એવું મૂલ્ય નથી.',
  'There are no criteria below the front matter.': 'ફાઇલના મથાળા નીચે શું કરવું પડે તે લખેલું નથી.',
  '## To earn it\n\n- what somebody has to do': '## તે મેળવવા માટે\n\n- શું કરવું પડે',
  'A badge is not related to itself.': 'બૅજ પોતાની સાથે સંબંધ ધરાવતો નથી.',
  'There is no badge “{0}”.': '“{0}” નામનો કોઈ બૅજ નથી.',
  'There is no {0} beside this file.': 'આ ફાઇલની બાજુમાં {0} નથી.',
  '{0}   (and put the file there)': '{0}   (અને ફાઇલ ત્યાં મૂકો)',
  'Nothing names this picture.': 'આ ચિત્રનું નામ કોઈ લેતું નથી.',
  'The badge has an `image` and `art`.': 'બૅજમાં `image` અને `art` બંને છે.',
  'image: {0}   (and no art)': 'image: {0}   (અને `art` નહીં)',
  'The contrast of foreground and background is {0}; 4.5 is the least.':
    '`foreground` અને `background` વચ્ચેનો તફાવત {0} છે; ઓછામાં ઓછો 4.5 જોઈએ.',
  'The file is not called after the id of its key.': 'ફાઇલનું નામ તેની ચાવીના id પ્રમાણે નથી.',
  'Rename it to {0}.json': 'તેનું નામ બદલીને `{0}.json` કરો',
  'The id is not the thumbprint of this key.': 'id આ ચાવીની છાપ નથી.',
  '`{0}` ({1}) is before `from` ({2}).': '`{0}` ({1}) `from` ({2}) પહેલાં છે.',
  'The same key stands in {0}.': 'એ જ ચાવી {0} માં છે.',
  'Make another one: npm run keys -- new {0}': 'બીજી બનાવો: `npm run keys -- new {0}`',
  'is not a GitHub user or team': 'GitHub ના કોઈ સભ્ય કે જૂથ નથી',
  'The completion badge is part of one of the steps.': 'રસ્તો પૂરો કર્યાનો બૅજ એક પગથિયાનો ભાગ છે.',
  'Name another badge, or take it out of the step.':
    'બીજા બૅજનું નામ આપો, અથવા તેને પગથિયામાંથી કાઢી નાખો.',
  'The badges of these pathways wait for each other: {0}.': 'આ રસ્તાઓના બૅજ એકબીજાની રાહ જુએ છે: {0}.',
  'Take one of them out of the steps of the other’s pathway.':
    'તેમાંના એકને બીજાના રસ્તાનાં પગથિયાંમાંથી કાઢી નાખો.',
  'There is no {0} in copies/.': '`copies/` માં {0} નથી.',
  '{0}   (and save there what stands at the address)': '{0}   (અને સરનામા પર જે છે તે ત્યાં સાચવો)',
  'and save there what stands at the address': 'અને સરનામા પર જે છે તે ત્યાં સાચવો',
  'What the badge says holds a character that cannot be seen.':
    'બૅજ જે કહે છે તેમાં એવો અક્ષર છે જે દેખાતો નથી.',
  'Tell whoever gives it, and take it out of the pathway until they have mended it.':
    'જે તેને આપે છે તેમને કહો, અને તેઓ સુધારે ત્યાં સુધી તેને માર્ગમાંથી કાઢી નાખો.',
  'That is a badge of this site.': 'તે આ સાઇટનો જ બૅજ છે.',
  'The address is on the site of no publisher of badges/directory.yml.':
    'આ સરનામું `badges/directory.yml` ના કોઈ પ્રકાશકની સાઇટ પર નથી.',
  'The copy of the catalogue of “{0}” has no badge at this address.':
    '“{0}” ની યાદીની નકલમાં આ સરનામે કોઈ બૅજ નથી.',
  'The copy is of a badge with another address.': 'નકલ બીજા સરનામાવાળા બૅજની છે.',
  'No pathway names this copy.': 'કોઈ રસ્તો આ નકલનું નામ લેતો નથી.',
  'needs one of `badge`, `step` or `url`; `copy` stands beside `url`':
    'માં આમાંનું એક જોઈએ: `badge`, `step` અથવા `url`; `copy` ફક્ત `url` ની સાથે આવે',
  'is not all, any or a number': '`all`, `any` કે સંખ્યા નથી',
  'is not the name of a JSON file in copies/': '`copies/` માંની કોઈ JSON ફાઇલનું નામ નથી',
  'Another step has the id “{0}”.': 'બીજા પગથિયાનું id પણ “{0}” છે.',
  'There is no step “{0}”.': '“{0}” નામનું કોઈ પગથિયું નથી.',
  '“{0}” stands in this step twice.': '“{0}” આ પગથિયામાં બે વાર છે.',
  'The step needs {0}, and has {1} to choose from.': 'પગથિયા માટે {0} જોઈએ, અને પસંદ કરવા માટે {1} છે.',
  'Every step of the pathway is optional.': 'રસ્તાનું દરેક પગથિયું મરજિયાત છે.',
  'The step “{0}” waits for itself.': 'પગથિયું “{0}” પોતાની જ રાહ જુએ છે.',
  'These steps wait for each other: {0}.': 'આ પગથિયાં એકબીજાની રાહ જુએ છે: {0}.',
  'Take this line out.': 'આ લીટી કાઢી નાખો.',
  'Nobody new can finish the step: “{0}” is not awarded any more.':
    'આ પગથિયું હવે કોઈ નવું પૂરું ન કરી શકે: “{0}” હવે અપાતા નથી.',
  '{0} Nobody can reach “{1}”.': '{0} “{1}” સુધી કોઈ પહોંચી ન શકે.',
  'Name a badge that is awarded.': 'જે અપાય છે એવા બૅજનું નામ આપો.',
  'is not mailto: and one e-mail address': '`mailto:` અને એક ઈ-મેલ સરનામું નથી',
  'The main language {0} is not among the languages.': 'મુખ્ય ભાષા {0} ભાષાઓની યાદીમાં નથી.',
  '{0} cannot be read everywhere. {1}': '{0} બધે વાંચી શકાતો નથી. {1}',
  'The repository is public and there is no badges/sealing-key.json.':
    'રિપોઝિટરી જાહેર છે, અને `badges/sealing-key.json` નથી.',
  'Make one: npm run keys -- sealing': 'બનાવો: `npm run keys -- sealing`',
  'does not end in `/`, or holds a `?` or `#`': '`/` થી પૂરું થતું નથી, અથવા `?` કે `#` ધરાવે છે',
  '{0}: the contrast is {1}; {2} is the least.': '{0}: તફાવત {1} છે; ઓછામાં ઓછો {2} જોઈએ.',
  'Words on it': 'તેના પરના શબ્દો',
  'As a link on a light page, and under white words': 'આછા પાના પર લિંક તરીકે, અને સફેદ શબ્દો નીચે',
  'Under dark words': 'ઘેરા શબ્દો નીચે',
  'Beside the main colour': 'મુખ્ય રંગની બાજુમાં',
  'As a link on a dark page': 'ઘેરા પાના પર લિંક તરીકે',
}
