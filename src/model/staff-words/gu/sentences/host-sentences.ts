import type { SentenceWords } from '../../sentence-words.ts'

/** How full the host is, in Gujarati. */
export const guHostSentences: SentenceWords = {
  'How full the host is': 'સાઇટ રાખતી સેવા કેટલી ભરાઈ છે',
  'The site takes up {0} in {1} files.': 'સાઇટ {1} ફાઇલોમાં {0} જગ્યા રોકે છે.',
  '{0} is {1} % full.': '{0} {1} % ભરાઈ છે.',
  'How full it is can be said when the site has been built here.':
    'સાઇટ અહીં બને પછી જ કહી શકાય કે તે કેટલી ભરાઈ છે.',
  'Nothing tells where it is hosted: write that into `badges/site.yml`.':
    'સાઇટ કઈ સેવા પર છે તે ક્યાંય લખેલું નથી: તે `badges/site.yml` માં લખો.',
  'Your host': 'તમારી સાઇટ રાખતી સેવા',
  '{0} takes at most {1}, and the site takes up {2} ({3} %).':
    '{0} વધુમાં વધુ {1} લે છે, અને સાઇટ {2} રોકે છે ({3} %).',
  '{0} takes at most {1} files, and the site has {2} ({3} %).':
    '{0} વધુમાં વધુ {1} ફાઇલો લે છે, અને સાઇટમાં {2} છે ({3} %).',
  '{0} takes at most {1} files and folders, and the site has {2} ({3} %).':
    '{0} વધુમાં વધુ {1} ફાઇલો અને ફોલ્ડર લે છે, અને સાઇટમાં {2} છે ({3} %).',
  '{0} takes files of at most {1}, and the largest one of the site has {2} ({3} %).':
    '{0} વધુમાં વધુ {1} ની ફાઇલો લે છે, અને સાઇટની સૌથી મોટી ફાઇલ {2} ની છે ({3} %).',
  '{0} takes at most {1} files in a folder, and the folder `claims` has {2} ({3} %).':
    '{0} એક ફોલ્ડરમાં વધુમાં વધુ {1} ફાઇલો લે છે, અને ફોલ્ડર `claims` માં {2} છે ({3} %).',
  'No award more fits.': 'હવે એક પણ પ્રદાન સમાય તેમ નથી.',
  'Awards that still fit, at the present size of one: about {0}.':
    'એક પ્રદાનના હાલના કદ પ્રમાણે, હજી આશરે આટલાં પ્રદાન સમાશે: {0}.',
  'Awards that still fit: at most {0}. It will be fewer, since new ones have a picture beside them: how many can be said when the first of them is there.':
    'હજી વધુમાં વધુ આટલાં પ્રદાન સમાશે: {0}. નવાં પ્રદાનની બાજુમાં ચિત્ર રખાય છે, તેથી ખરેખર ઓછાં સમાશે: કેટલાં તે એવું પહેલું પ્રદાન બને પછી કહી શકાય.',
  'Nothing fails yet. Choose what to do before it is full:':
    'હજી કશું અટક્યું નથી. તે ભરાઈ જાય તે પહેલાં શું કરવું તે નક્કી કરો:',
  'Do one of these now, before a publish fails:': 'પ્રકાશન અટકે તે પહેલાં, હમણાં જ આમાંથી એક કરો:',
  'The host may refuse this site. Do one of these now:':
    'સાઇટ રાખતી સેવા આ સાઇટ લેવાની ના પાડી શકે. હમણાં જ આમાંથી એક કરો:',
  '- write `badgePictures: small` into `badges/site.yml`: PNG pictures of badges that have not been awarded yet are made smaller':
    '- `badges/site.yml` માં `badgePictures: small` લખો: જે બૅજ હજી કોઈને અપાયા નથી તેમનાં PNG ચિત્રો નાનાં બનાવાય છે',
  '- give badges smaller pictures: an SVG of a few kilobytes, or a PNG of 400 by 400 pixels; awards that were issued keep theirs':
    '- બૅજને નાનાં ચિત્ર આપો: થોડા કિલોબાઇટનું SVG, અથવા 400 ગુણ્યા 400 પિક્સેલનું PNG; અપાઈ ગયેલાં પ્રદાન તેમનું ચિત્ર રાખે છે',
  '- write `bakes: on-demand` into `badges/site.yml`: from then on no pictures lie beside awards, and whoever wants one gets it put together on their device':
    '- `badges/site.yml` માં `bakes: on-demand` લખો: ત્યાર પછી પ્રદાનની બાજુમાં ચિત્રો રખાતાં નથી, અને જેને જોઈએ તેના ઉપકરણ પર ચિત્ર બની જાય છે',
  '- have fewer `languages` in `badges/site.yml`: each is one more page for every award':
    '- `badges/site.yml` માં `languages` ઓછી રાખો: દરેક ભાષા માટે દરેક પ્રદાનનું એક પાનું વધે છે',
  '- make that file smaller, or leave it out': '- તે ફાઇલ નાની કરો, અથવા કાઢી નાખો',
  '- move to another host: README.md says under “Host” how many awards each of them takes; a server of your own, or object storage, takes any number':
    '- સાઇટ બીજી સેવા પર લઈ જાઓ: દરેકમાં કેટલાં પ્રદાન સમાય તે `README.md` માં “Host” નીચે છે; તમારા પોતાના સર્વર પર, અથવા ઑબ્જેક્ટ સ્ટોરેજમાં, ગમે તેટલાં સમાય',
  '- if the site is somewhere else, or its host has granted you more, say so in `badges/site.yml` under `host`':
    '- સાઇટ બીજે ક્યાંક હોય, અથવા તેની સેવાએ તમને વધુ જગ્યા આપી હોય, તો તે `badges/site.yml` માં `host` નીચે લખો',
}
