import type { SentenceWords } from '../../sentence-words.ts'

/** Pictures as PNG, in Gujarati. */
export const guPictureSentences: SentenceWords = {
  'Open the picture in a picture editor and save it as PNG again.':
    'ચિત્રને ચિત્ર સુધારવાના પ્રોગ્રામમાં ખોલો અને ફરી PNG તરીકે સાચવો.',
  'Export the picture as a plain PNG with another program and use that file.':
    'બીજા પ્રોગ્રામથી ચિત્રને સાદી PNG તરીકે કાઢો અને તે ફાઇલ વાપરો.',
  'This file is not a PNG picture, whatever its name says.': 'નામ ગમે તે કહે, આ ફાઇલ PNG ચિત્ર નથી.',
  'Save the picture as PNG, then add that file.': 'ચિત્રને PNG તરીકે સાચવો, પછી તે ફાઇલ ઉમેરો.',
  'This picture is too big a file: at most {0}.': 'આ ચિત્રની ફાઇલ બહુ મોટી છે: વધુમાં વધુ {0}.',
  'Make it smaller: 600 by 600 pixels is plenty for a badge.':
    'તેને નાનું કરો: બૅજ માટે 600 × 600 પિક્સેલ પૂરતાં છે.',
  'This picture is cut into too many pieces.': 'આ ચિત્ર વધુ પડતા ટુકડામાં વહેંચાયેલું છે.',
  'This picture is cut short: the last part of the file is missing.':
    'આ ચિત્ર અધૂરું છે: ફાઇલનો છેલ્લો ભાગ ખૂટે છે.',
  'Copy or upload the whole file again.': 'આખી ફાઇલની ફરી નકલ કરો અથવા તેને ફરી અપલોડ કરો.',
  'A part of this picture says that it is impossibly long.':
    'આ ચિત્રનો એક ભાગ પોતાની લંબાઈ અશક્ય જેટલી કહે છે.',
  'A part of this picture has a name that PNG does not allow.':
    'આ ચિત્રના એક ભાગનું નામ PNG માં ચાલતું નથી.',
  'This picture is damaged: a checksum does not match.':
    'આ ચિત્ર બગડેલું છે: એક ચકાસણી-સરવાળો મળતો નથી.',
  'Copy or upload the file again, or save it as PNG again.':
    'ફાઇલની ફરી નકલ કરો અથવા તેને ફરી અપલોડ કરો, અથવા ફરી PNG તરીકે સાચવો.',
  'This picture has a part that no PNG reader knows.':
    'આ ચિત્રમાં એવો ભાગ છે જે PNG વાંચનાર કોઈ પ્રોગ્રામ જાણતો નથી.',
  'This picture does not begin with its size.': 'આ ચિત્ર તેના માપથી શરૂ થતું નથી.',
  'This picture states its size twice.': 'આ ચિત્ર પોતાનું માપ બે વાર કહે છે.',
  'The first part of this picture has the wrong length.': 'આ ચિત્રના પહેલા ભાગની લંબાઈ ખોટી છે.',
  'This picture says that it is 0 pixels wide or high.':
    'આ ચિત્ર કહે છે કે તેની પહોળાઈ કે ઊંચાઈ 0 પિક્સેલ છે.',
  'This picture is too wide: at most 4096 pixels.': 'આ ચિત્ર બહુ પહોળું છે: વધુમાં વધુ 4096 પિક્સેલ.',
  'This picture is too high: at most 4096 pixels.': 'આ ચિત્ર બહુ ઊંચું છે: વધુમાં વધુ 4096 પિક્સેલ.',
  'This picture has too many pixels.': 'આ ચિત્રમાં વધુ પડતાં પિક્સેલ છે.',
  'This picture uses a kind of colour that PNG does not have.':
    'આ ચિત્ર એવા પ્રકારના રંગ વાપરે છે જે PNG માં નથી.',
  'This picture uses a number of shades that PNG does not allow here.':
    'આ ચિત્ર એટલી છટાઓ વાપરે છે જે PNG માં અહીં ચાલતી નથી.',
  'This picture is packed in a way that PNG does not have.':
    'આ ચિત્ર PNG માં ન હોય એવી રીતે સંકોચાયેલું છે.',
  'This picture is filtered in a way that PNG does not have.':
    'આ ચિત્ર PNG માં ન હોય એવી રીતે ગળાયેલું છે.',
  'This picture is interlaced in a way that PNG does not have.':
    'આ ચિત્રની લીટીઓ PNG માં ન હોય એવી રીતે ગૂંથાયેલી છે.',
  'This picture needs a palette of colours and has none.': 'આ ચિત્રને રંગોની યાદી જોઈએ, અને તે નથી.',
  'This grey picture has a palette, which PNG does not allow.':
    'આ રાખોડી ચિત્રમાં રંગોની યાદી છે, જે PNG માં ચાલતી નથી.',
  'This picture has two palettes.': 'આ ચિત્રમાં રંગોની બે યાદી છે.',
  'The palette of this picture comes too late in the file.':
    'આ ચિત્રના રંગોની યાદી ફાઇલમાં મોડી આવે છે.',
  'The palette of this picture is not made of whole colours.':
    'આ ચિત્રના રંગોની યાદી આખા રંગોની બનેલી નથી.',
  'The palette of this picture has more colours than its pixels can name.':
    'આ ચિત્રના રંગોની યાદીમાં તેનાં પિક્સેલ કહી શકે તેથી વધુ રંગ છે.',
  'This picture states its transparency in two ways.': 'આ ચિત્ર પોતાની પારદર્શકતા બે રીતે કહે છે.',
  'This picture states its transparency twice.': 'આ ચિત્ર પોતાની પારદર્શકતા બે વાર કહે છે.',
  'The transparency of this picture stands in the wrong place.': 'આ ચિત્રની પારદર્શકતા ખોટી જગ્યાએ છે.',
  'The transparency of this picture has the wrong length.': 'આ ચિત્રની પારદર્શકતાની લંબાઈ ખોટી છે.',
  'This file has no picture in it.': 'આ ફાઇલમાં કોઈ ચિત્ર નથી.',
  'The pixels of this picture are not in one run.': 'આ ચિત્રનાં પિક્સેલ સળંગ નથી.',
  'The pixels of this picture cannot be unpacked.': 'આ ચિત્રનાં પિક્સેલ ખોલી શકાતાં નથી.',
  'This picture has fewer pixels than it says.': 'આ ચિત્રમાં તે કહે છે તેથી ઓછાં પિક્સેલ છે.',
  'This picture has more pixels than it says.': 'આ ચિત્રમાં તે કહે છે તેથી વધુ પિક્સેલ છે.',
  'A row of this picture is filtered in a way that PNG does not have.':
    'આ ચિત્રની એક હરોળ PNG માં ન હોય એવી રીતે ગળાયેલી છે.',
  'A note or colour profile in this picture unpacks to far more than it needs.':
    'આ ચિત્રમાંની એક નોંધ કે રંગ-વર્ણન ખૂલે ત્યારે જરૂર કરતાં ઘણું મોટું થાય છે.',
  'This picture does not say where it ends.': 'આ ચિત્ર ક્યાં પૂરું થાય છે તે કહેતું નથી.',
  'The end of this picture is not empty, as it has to be.':
    'આ ચિત્રનો અંત ખાલી હોવો જોઈએ, પણ તે ખાલી નથી.',
  'Something follows the end of this picture.': 'આ ચિત્રના અંત પછી કંઈક છે.',
  'This picture moves; a badge is a still picture.': 'આ ચિત્ર હાલે છે; બૅજ સ્થિર ચિત્ર છે.',
  'Export one frame as a plain PNG.': 'એક ફ્રેમને સાદી PNG તરીકે કાઢો.',
  'This picture already has a badge baked into it.': 'આ ચિત્રમાં પહેલેથી એક બૅજ મૂકેલો છે.',
}
