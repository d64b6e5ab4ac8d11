import type { SentenceWords } from '../../sentence-words.ts'

/** Files, their names and their places, in Gujarati. */
export const guFileSentences: SentenceWords = {
  'The front matter has no end.': 'ફાઇલના મથાળાનો અંત નથી.',
  'More than three hyphens close the front matter.': 'ફાઇલનું મથાળું ત્રણથી વધુ `-` થી બંધ થાય છે.',
  'Put a line of exactly three hyphens between the front matter and the text below it:\n---':
    'ફાઇલના મથાળા અને તેની નીચેના લખાણ વચ્ચે બરાબર ત્રણ `-` ની લીટી મૂકો:\n---',
  'Something stands after the three opening hyphens.': 'શરૂઆતના ત્રણ `-` પછી કંઈક છે.',
  'The first line is not three hyphens.': 'પહેલી લીટી ત્રણ `-` નથી.',
  'Take it out. A recipient is sealed by the award form: recipient: eyJ…':
    'તે કાઢી નાખો. મેળવનારને પ્રદાનનું ફૉર્મ સીલ કરે છે: `recipient: eyJ…`',
  'The file’s name looks like {0}.': 'ફાઇલનું નામ {0} જેવું લાગે છે.',
  'Rename it, for example to 2026-06.yml': 'તેનું નામ બદલો, જેમ કે `2026-06.yml`',
  'This looks like {0}.': 'આ {0} જેવું લાગે છે.',
  'The list under `awards` is empty.': '`awards` નીચેની યાદી ખાલી છે.',
  '`{0}` stands above the list and would hold for every award in it.':
    '`{0}` યાદીની ઉપર છે, અને તેમાંના દરેક પ્રદાનને લાગુ પડે.',
  '`alt` is missing: it says what the picture shows.': '`alt` ખૂટે છે: ચિત્ર શું બતાવે છે તે તે કહે છે.',
  'The badge has no badge.md.': 'બૅજની `badge.md` નથી.',
  '---\nname: What the badge is called\n---\n(the rest is in badges/README.md)':
    '---\nname: બૅજનું નામ\n---\n(બાકીનું `badges/README.md` માં છે)',
  'Save the file again as UTF-8.': 'ફાઇલને UTF-8 તરીકે ફરી સાચવો.',
  'The file is not UTF-8 text.': 'ફાઇલ UTF-8 લખાણ નથી.',
  'The lines end in a way that only very old computers use.':
    'લીટીઓ એવી રીતે પૂરી થાય છે જે ફક્ત બહુ જૂનાં કમ્પ્યુટર વાપરે છે.',
  'The file holds a NUL and is no text.': 'ફાઇલમાં શૂન્ય અક્ષર (NUL) છે, તેથી તે લખાણ નથી.',
  '100 lines with nothing in them start here.': 'અહીંથી 100 ખાલી લીટીઓ શરૂ થાય છે.',
  'Take the empty lines out.': 'ખાલી લીટીઓ કાઢી નાખો.',
  'This is a Git LFS pointer and not the file.': 'આ Git LFS ની નિશાની છે, ફાઇલ નહીં.',
  'Add the file itself, without Git LFS.': 'Git LFS વગર ફાઇલ પોતે ઉમેરો.',
  'This is a link or device, not a file.': 'આ લિંક કે સાધન છે, ફાઇલ નહીં.',
  'Put the file itself here.': 'ફાઇલ પોતે અહીં મૂકો.',
  'The file has {0} bytes; {1} is the most.': 'ફાઇલમાં {0} બાઇટ છે; વધુમાં વધુ {1} ચાલે.',
  'Share the awards out over several files.': 'પ્રદાનોને એકથી વધુ ફાઇલોમાં વહેંચો.',
  'Make it smaller.': 'તેને નાની કરો.',
  'The issuer has no profile.yml.': 'આપનારની `profile.yml` નથી.',
  'name: The name of the school\nurl: https://www.example.org/\n(the rest is in badges/README.md)':
    'name: શાળાનું નામ\nurl: https://www.example.org/\n(બાકીનું `badges/README.md` માં છે)',
  'The file is not JSON.': 'ફાઇલ JSON નથી.',
  'The file is not one JSON object.': 'ફાઇલ એક JSON વસ્તુ નથી.',
  'Make the file again: npm run keys -- {0}': 'ફાઇલ ફરી બનાવો: `npm run keys -- {0}`',
  'The file holds the private half of a key.': 'ફાઇલમાં ચાવીનો ખાનગી ભાગ છે.',
  'Delete the file, make a new key (npm run keys -- new <issuer>), and treat this one as compromised.':
    'ફાઇલ ભૂંસો, નવી ચાવી બનાવો (`npm run keys -- new <issuer>`), અને આ ચાવી બીજાના હાથમાં ગઈ છે એમ માનો.',
  '`{0}` does not belong here.': '`{0}` ની જગ્યા અહીં નથી.',
  '`{0}` is not as it should be.': '`{0}` જેવું હોવું જોઈએ તેવું નથી.',
  'The file is not a badge as JSON.': 'ફાઇલ JSON તરીકે બૅજ નથી.',
  'Save what stands at the address of the badge again, unchanged.':
    'બૅજના સરનામા પર જે છે તે બદલ્યા વગર ફરી સાચવો.',
  'There is no badges/site.yml.': '`badges/site.yml` નથી.',
  'title: Leicester Badges\nurl: https://badges.example.org/\n(the rest is in badges/README.md)':
    'title: લેસ્ટર બૅજ\nurl: https://badges.example.org/\n(બાકીનું `badges/README.md` માં છે)',
  'The key is no point of its curve, so nothing can be sealed to it.':
    'ચાવી તેના વક્ર પરનું બિંદુ નથી, તેથી તેનાથી કંઈ સીલ કરી ન શકાય.',
  'The folder name “{0}” {1}.': 'ફોલ્ડરનું નામ “{0}” {1}.',
  'Rename the folder to {0}': 'ફોલ્ડરનું નામ બદલીને `{0}` કરો',
  'The file name “{0}” {1}.': 'ફાઇલનું નામ “{0}” {1}.',
  'Rename the file to {0}{1}': 'ફાઇલનું નામ બદલીને `{0}{1}` કરો',
  'The file name holds something other than a-z, 0-9, dot, hyphen and underscore.':
    'ફાઇલના નામમાં `a-z`, `0-9`, `.`, `-` અને `_` સિવાયનું કંઈક છે.',
  'Rename it to something like {0}{1}': 'તેનું નામ બદલીને કંઈક આવું કરો: `{0}{1}`',
  'Another name here differs from this one only in capitals or accents.':
    'અહીં બીજું એક નામ આનાથી ફક્ત મોટા-નાના અક્ષર કે ચિહ્નોમાં જુદું પડે છે.',
  'Rename one of the two, and use small letters only.':
    'બેમાંથી એકનું નામ બદલો, અને ફક્ત નાના અક્ષર વાપરો.',
  'Files end in .yml here, not in .yaml.': 'અહીં ફાઇલો `.yml` થી પૂરી થાય છે, `.yaml` થી નહીં.',
  'Rename it so that it ends in .yml': 'તેનું નામ એવું કરો કે તે `.yml` થી પૂરું થાય',
  'This file lies in the wrong folder.': 'આ ફાઇલ ખોટા ફોલ્ડરમાં છે.',
  'Nothing here is called that.': 'અહીં કશાનું એવું નામ હોતું નથી.',
  'Move it out of {0}/; its README.md says what belongs where.':
    'તેને `{0}/` ની બહાર મૂકો; શું ક્યાં મુકાય તે ત્યાંની `README.md` કહે છે.',
  'A {0} picture cannot be used: an award is written into the picture, and only PNG and SVG take it.':
    '{0} ચિત્ર વાપરી શકાતું નથી: પ્રદાન ચિત્રની અંદર લખાય છે, અને તે ફક્ત PNG અને SVG માં થઈ શકે.',
  'Open it in a drawing program and export it as PNG (renaming is not enough); then write\nimage: image.png':
    'તેને ચિત્રકામના પ્રોગ્રામમાં ખોલો અને PNG તરીકે કાઢો (નામ બદલવું પૂરતું નથી); પછી લખો\nimage: image.png',
  'Move it to {0}': 'તેને `{0}` માં મૂકો',
  'Move it to badges/{0}/keys/': 'તેને `badges/{0}/keys/` માં મૂકો',
  'Move it to badges/{0}/{1}/, beside the badge.md that names it':
    'તેને `badges/{0}/{1}/` માં મૂકો, તેનું નામ લેતી `badge.md` ની બાજુમાં',
  'Move it to badges/{0}/pathways/ if it is a pathway':
    'જો તે માર્ગ હોય તો તેને `badges/{0}/pathways/` માં મૂકો',
  'Move it to badges/{0}/pathways/copies/ if it is the copy of a badge of another site':
    'જો તે બીજી સાઇટના બૅજની નકલ હોય તો તેને `badges/{0}/pathways/copies/` માં મૂકો',
  'Move it to badges/frameworks/': 'તેને `badges/frameworks/` માં મૂકો',
  'Move it to badges/{0}/endorsements/ if it is about the issuer, or to badges/{1}/{2}/endorsements/ if it is about a badge':
    'જો તે આપનાર વિશે હોય તો તેને `badges/{0}/endorsements/` માં મૂકો, અને બૅજ વિશે હોય તો `badges/{1}/{2}/endorsements/` માં',
  'Move it to awards/{0}/{1}/ if it gives a badge, or to badges/frameworks/ if it lists skills or levels':
    'જો તે બૅજ આપતી હોય તો તેને `awards/{0}/{1}/` માં મૂકો, અને કૌશલ્યો કે સ્તરોની યાદી હોય તો `badges/frameworks/` માં',
}
