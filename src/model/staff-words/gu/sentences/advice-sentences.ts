import type { SentenceWords } from '../../sentence-words.ts'

/** What a reviewer of badges would say, in Gujarati. */
export const guAdviceSentences: SentenceWords = {
  'The name is long: {0} words.': 'નામ લાંબું છે: {0} શબ્દો.',
  'Say in two to four words what it is for, as in “Robot Builder”; the description says the rest.':
    'તે શાના માટે છે તે બે થી ચાર શબ્દોમાં કહો, જેમ કે “રોબોટ બનાવનાર”; બાકીનું વર્ણન કહે છે.',
  'Any badge could be called “{0}”: it does not say what for.':
    'કોઈ પણ બૅજનું નામ “{0}” હોઈ શકે: તે શાના માટે છે તે નામ કહેતું નથી.',
  'Name what somebody can do, as in “Bread Baker”.':
    'વ્યક્તિ શું કરી શકે છે તે પરથી નામ આપો, જેમ કે “રોટલી બનાવનાર”.',
  '“{0}” says that a badge is a badge.': '“{0}” કહે છે કે બૅજ એ બૅજ છે.',
  'The description says little more than the name.': 'વર્ણન નામથી ખાસ વધુ કહેતું નથી.',
  'Say what somebody has done who has it: with what, how well, how often.':
    'જેની પાસે આ બૅજ છે તેણે શું કર્યું છે તે કહો: શાના વડે, કેટલું સારું, કેટલી વાર.',
  'The description does not start with what somebody can do who has it.':
    'જેની પાસે આ બૅજ છે તે શું કરી શકે છે તેનાથી વર્ણન શરૂ થતું નથી.',
  'Begin with a verb, as in “Builds a robot that …”.':
    'તે શું કરે છે તેનાથી શરૂ કરો, જેમ કે “રોબોટ બનાવે છે, જે …”.',
  'The description says what somebody knows, and nobody can see that.':
    'વર્ણન કહે છે કે વ્યક્તિ શું જાણે છે, અને એ કોઈ જોઈ શકતું નથી.',
  'Say what they do with it, as in “Explains …”, “Chooses …”, “Mends …”.':
    'તે જાણીને શું કરે છે તે કહો, જેમ કે “… સમજાવે છે”, “… પસંદ કરે છે”, “… સમારે છે”.',
  'The description says that somebody was there, not what they can do since.':
    'વર્ણન કહે છે કે વ્યક્તિ ત્યાં હતી, પણ હવે શું કરી શકે છે તે કહેતું નથી.',
  'Say what they did there or can do now; or, where to be there is all, write `layer: Participate`.':
    'ત્યાં શું કર્યું અથવા હવે શું કરી શકે છે તે કહો; હાજર રહેવું એ જ પૂરતું હોય તો `layer: Participate` લખો.',
  'The picture is letters: it says no more than the name does.':
    'ચિત્રમાં ફક્ત અક્ષરો છે: તે નામથી વધુ કંઈ કહેતું નથી.',
  'Bring a picture of what is done, as image.svg or image.png beside badge.md, and name it:\n{0}':
    'જે કરવાનું છે તેનું ચિત્ર `badge.md` ની બાજુમાં `image.svg` કે `image.png` તરીકે મૂકો અને તેનું નામ લખો:\n{0}',
  '“{0}” does not say what the picture shows.': '“{0}” કહેતું નથી કે ચિત્ર શું બતાવે છે.',
  'Say what somebody sees, as in\n{0}': 'જે દેખાય છે તે કહો, જેમ કે\n{0}',
  'No skill is named, so nobody finds the badge by one.':
    'કોઈ કૌશલ્યનું નામ નથી, તેથી કૌશલ્ય પરથી આ બૅજ કોઈને મળતો નથી.',
  '“{0}” is kept in badges/frameworks/{1}.yml, and need not be written out.':
    '“{0}” `badges/frameworks/{1}.yml` માં છે, તેથી આખું લખવાની જરૂર નથી.',
  'The framework is kept in badges/frameworks/{0}.yml, which has no “{1}”.':
    'આ માળખું `badges/frameworks/{0}.yml` માં છે, અને તેમાં “{1}” નથી.',
  'Add it there, and refer to it by its code:\n{0}': 'તેને ત્યાં ઉમેરો, અને તેના કોડથી લખો:\n{0}',
  'The same criteria stand in {0}.': 'આ જ માપદંડ {0} માં પણ છે.',
  'Say what this badge asks for that the other does not, or keep one of the two.':
    'આ બૅજ બીજાથી જુદું શું માગે છે તે કહો, અથવા બેમાંથી એક જ રાખો.',
  'The criteria say what the description says.': 'માપદંડ વર્ણનમાં છે તે જ કહે છે.',
  'Say what has to be done, what is shown, and how it is judged, each below a heading of its own.':
    'શું કરવાનું, શું બતાવવાનું અને કેવી રીતે નક્કી થાય તે દરેકને પોતાના મથાળા નીચે કહો.',
  'There are fewer than two criteria.': 'બેથી ઓછા માપદંડ છે.',
  'Write a list, one line for each thing that has to be done:\n- …\n- …':
    'યાદી લખો, કરવાની દરેક વસ્તુ માટે એક લીટી:\n- …\n- …',
  'The criteria do not ask for anything that a stranger could judge.':
    'અજાણ્યા કોઈ જોઈને નક્કી કરી શકે એવું કંઈ માપદંડ માગતા નથી.',
  'Say what is shown, below a heading “What you show”: a photograph, a diary, a film, a report.':
    '“તમે શું બતાવો” મથાળા નીચે કહો કે શું બતાવવાનું: ફોટો, ડાયરી, ફિલ્મ, અહેવાલ.',
  'The criteria do not say who judges, or how.': 'કોણ નક્કી કરે છે અને કેવી રીતે, તે માપદંડ કહેતા નથી.',
  'Say it below a heading “How it is judged”, as in “Your teacher watches one test and asks three questions.”':
    '“કેવી રીતે નક્કી થાય” મથાળા નીચે કહો, જેમ કે “તમારા શિક્ષક એક કસોટી જુએ છે અને ત્રણ પ્રશ્ન પૂછે છે.”',
  'The criteria have no number: “good” means something else to everybody.':
    'માપદંડમાં કોઈ સંખ્યા નથી: “સારું” એટલે શું તે દરેક માટે જુદું છે.',
  'Say how many, how often or how well, as in “three trips” or “eight of ten tries”.':
    'કેટલા, કેટલી વાર કે કેટલું સારું તે કહો, જેમ કે “ત્રણ મુસાફરી” અથવા “દસમાંથી આઠ પ્રયત્ન”.',
}
