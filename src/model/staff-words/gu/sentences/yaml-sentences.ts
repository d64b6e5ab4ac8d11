import type { SentenceWords } from '../../sentence-words.ts'

/** What the reader of YAML cannot read, in Gujarati. */
export const guYamlSentences: SentenceWords = {
  'Use straight ones: "text" and not “text”': 'સીધાં વાપરો: `"text"`, અને `“text”` નહીં',
  'The quotation marks here are curly (“ ”), as word processors make them; YAML needs straight ones.':
    'અહીંનાં અવતરણચિહ્ન વાંકાં (“ ”) છે, જેવાં લખાણના પ્રોગ્રામ બનાવે છે; YAML ને સીધાં જોઈએ.',
  'A quotation mark opens on this line and is not closed.':
    'આ લીટી પર અવતરણચિહ્ન ખૂલે છે અને બંધ થતું નથી.',
  'Write {0} at the end of the text as well.': 'લખાણના અંતે પણ {0} લખો.',
  'This line is indented further than the line above it, to which it does not belong.':
    'આ લીટી તેની ઉપરની લીટી કરતાં વધુ અંદરથી શરૂ થાય છે, પણ તેનો ભાગ નથી.',
  'Begin it with no space, as the line above.': 'ઉપરની લીટીની જેમ, તેને ખાલી જગ્યા વગર શરૂ કરો.',
  'Begin it with {0} spaces, as the line above.': 'ઉપરની લીટીની જેમ, તેને {0} ખાલી જગ્યાથી શરૂ કરો.',
  'A second colon stands on the line.': 'લીટી પર બીજું `:` છે.',
  'Put what follows the first colon between quotation marks: name: "First part: second part"':
    'પહેલા `:` પછી જે છે તે અવતરણચિહ્નમાં મૂકો: `name: "First part: second part"`',
  'More stands after the closing quotation mark.': 'બંધ કરતા અવતરણચિહ્ન પછી બીજું કંઈક છે.',
  'Put all of the text between one pair of quotation marks.':
    'આખું લખાણ અવતરણચિહ્નની એક જ જોડીમાં મૂકો.',
  'A second document starts here (`---`).': 'અહીંથી બીજો દસ્તાવેજ શરૂ થાય છે (`---`).',
  'One file holds one document; put several awards under `awards:`.':
    'એક ફાઇલમાં એક જ દસ્તાવેજ હોય; એકથી વધુ પ્રદાન `awards:` નીચે મૂકો.',
  'A key here is not a word.': 'અહીં એક ખાનાનું નામ શબ્દ નથી.',
  'A key': 'એક ખાનું',
  '{0} stands here for the second time.': '{0} અહીં બીજી વાર છે.',
  'Keep one of the two lines.': 'બેમાંથી એક લીટી રાખો.',
  'From here on the YAML cannot be read.': 'અહીંથી આગળ YAML વાંચી શકાતું નથી.',
  'Check quotation marks, brackets and the spaces at the start of the lines.':
    'અવતરણચિહ્ન, કૌંસ અને લીટીઓની શરૂઆતની ખાલી જગ્યા તપાસો.',
  'A tab indents this line.': 'આ લીટી ટૅબથી શરૂ થાય છે.',
  'Use two spaces instead of each tab.': 'દરેક ટૅબના બદલે બે ખાલી જગ્યા વાપરો.',
  'This line does not start below the others of its list or map.':
    'આ લીટી તેની યાદી કે જૂથની બીજી લીટીઓની નીચે શરૂ થતી નથી.',
  'Give lines that belong together the same number of spaces at the start.':
    'સાથેની લીટીઓની શરૂઆતમાં સરખી ખાલી જગ્યા રાખો.',
  'A quotation mark, bracket or colon is missing.': 'અવતરણચિહ્ન, કૌંસ કે `:` ખૂટે છે.',
  'A second colon stands on the line, or the line is indented too far.':
    'લીટી પર બીજું `:` છે, અથવા લીટી વધુ પડતી અંદરથી શરૂ થાય છે.',
  'A line has no colon after its key.': 'એક લીટીમાં ખાનાના નામ પછી `:` નથી.',
  'A value starts with a sign that YAML keeps for itself.':
    'એક મૂલ્ય એવા ચિહ્નથી શરૂ થાય છે જે YAML પોતાને માટે રાખે છે.',
  'A backslash in quotation marks means something else in YAML.':
    'અવતરણચિહ્નમાં `\\` નો YAML માં બીજો અર્થ થાય છે.',
  "Use single quotation marks: 'C:\\folder'": "એકવડાં અવતરણચિહ્ન વાપરો: `'C:\\folder'`",
  'A tag (!) or directive (%) changes how the file is read.':
    'કોઈ ટૅગ (!) કે આદેશ (%) ફાઇલ વાંચવાની રીત બદલે છે.',
  'Write the value plainly, in quotes where it has to stay as it is: "!value"':
    'મૂલ્ય સાદું લખો, અને જેમનું તેમ રાખવું હોય ત્યાં અવતરણચિહ્નમાં: `"!value"`',
  'An anchor (&) or alias (*) stands here.': 'અહીં ઓળખનું ચિહ્ન (&) અથવા તેનો ઉપયોગ (*) છે.',
  'Write the value out wherever it is needed, and put text that starts with & or * in quotes.':
    'જ્યાં જરૂર હોય ત્યાં મૂલ્ય આખું લખો, અને & કે * થી શરૂ થતું લખાણ અવતરણચિહ્નમાં મૂકો.',
  'More than 20 lists and maps are nested here.': 'અહીં એકબીજાની અંદર 20 થી વધુ યાદીઓ અને જૂથો છે.',
  'Write it flatter, like the example in the README of this folder.':
    'તેને ઓછાં સ્તરમાં લખો, આ ફોલ્ડરની README માંના ઉદાહરણની જેમ.',
  'There are no `key: value` lines here.': 'અહીં `key: value` લીટીઓ નથી.',
  'The key `{0}` is reserved by programs.': 'ખાનું `{0}` પ્રોગ્રામો માટે અનામત છે.',
  'Leave the line out.': 'તે લીટી છોડી દો.',
}
