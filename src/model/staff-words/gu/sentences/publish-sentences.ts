import type { SentenceWords } from '../../sentence-words.ts'

/** What a publish or a review finds, in Gujarati. */
export const guPublishSentences: SentenceWords = {
  'The comment is one that cannot be made ready for signing.':
    'આ ટિપ્પણી સહી માટે તૈયાર થઈ શકે તેવી નથી.',
  'It speaks of an award that is not listed, or is none of this badge.':
    'તે એવા પ્રદાન વિશે છે જે યાદીમાં નથી, અથવા આ બૅજનું નથી.',
  'Delete the file, or list the award if its holder wants that.':
    'ફાઇલ કાઢી નાખો, અથવા ધારક ઇચ્છે તો પ્રદાનને યાદીમાં મૂકો.',
  'It speaks of a wording of this badge that there never was.':
    'તે આ બૅજના એવા લખાણ વિશે છે જે ક્યારેય નહોતું.',
  'Ask for one that names the address that stands in the badge’s achievement.json as its id.':
    'એવું માગો જે બૅજની achievement.json માં id તરીકે લખેલું સરનામું બતાવે.',
  'Say it in a whole sentence.': 'તે આખા વાક્યમાં કહો.',
  'The issuer {0} has awards or endorsements and no pair of keys that may sign them.':
    'આપનાર {0} નાં પ્રદાન અથવા સમર્થન છે, અને તેમના પર સહી કરી શકે એવી ચાવીઓની જોડી નથી.',
  'The address of the site is {0}, but badges have been issued from {1}.':
    'સાઇટનું સરનામું {0} છે, પણ બૅજ {1} પરથી અપાયા છે.',
  'The identity of {0} changes with `publisher`, but it has issued badges under the old one.':
    '`publisher` બદલવાથી {0} ની ઓળખ બદલાય છે, પણ તેણે જૂની ઓળખથી બૅજ આપ્યા છે.',
  'Put `publisher` back as it was, or leave it out if it was not there.':
    '`publisher` હતું તેવું પાછું મૂકો, અથવા તે ન હતું તો છોડી દો.',
  '{0} of this award changed after it was issued on {1}; what was signed cannot be edited.':
    'આ પ્રદાન {1} ના રોજ અપાયું તે પછી તેમાં {0} બદલાયું; જેના પર સહી થઈ તે બદલી શકાતું નથી.',
  'Put the old text back. To correct the award, add a new one with:\n  supersedes: {0}':
    'જૂનું લખાણ પાછું મૂકો. પ્રદાન સુધારવા માટે, આ સાથે નવું ઉમેરો:\n  supersedes: {0}',
  'Award {0} was issued on {1} from this file and is gone from it.':
    'પ્રદાન {0} આ ફાઇલમાંથી {1} ના રોજ અપાયું અને હવે તેમાં નથી.',
  'Put it back. To withdraw it, add to it:\n  revoked:\n    on: YYYY-MM-DD\n    reason: why\nTo erase it for good, leave only:\n  id: {0}\n  erased:\n    on: YYYY-MM-DD':
    'તે પાછું મૂકો. તેને રદ કરવા માટે, તેમાં ઉમેરો:\n  revoked:\n    on: YYYY-MM-DD\n    reason: કારણ\nતેને કાયમ માટે ભૂંસવા, ફક્ત આ રાખો:\n  id: {0}\n  erased:\n    on: YYYY-MM-DD',
  'The id {0} belonged to an award that was erased; an id is never used again.':
    'id {0} ભૂંસાયેલા પ્રદાનનું હતું; કોઈ id ફરી ક્યારેય વપરાતું નથી.',
  'Leave the `id` out: the next check suggests a fresh one.':
    '`id` છોડી દો: હવે પછીની ચકાસણી નવું સૂચવશે.',
  'Badges of {0} were signed with the key {1}, and {2} is not there.':
    '{0} ના બૅજ પર ચાવી {1} થી સહી થઈ છે, અને {2} ત્યાં નથી.',
  'Put the file back: git still has it. If the key was stolen, then write:\n  npm run keys -- compromise {0} {1}\nA ledger that a preview wrote cannot be used: its keys prove nothing.':
    'ફાઇલ પાછી મૂકો: git પાસે તે હજી છે. ચાવી ચોરાઈ હોય, તો પછી લખો:\n  npm run keys -- compromise {0} {1}\nઝલક માટે લખાયેલી ખાતાવહી વાપરી શકાતી નથી: તેની ચાવીઓ કંઈ સાબિત કરતી નથી.',
  'The award has no date, and git does not know its file yet.':
    'પ્રદાન પર તારીખ નથી, અને git તેની ફાઇલને હજી જાણતું નથી.',
  'The sealed recipient of this award cannot be opened with this publisher’s sealing key, or is nobody’s e-mail address, telephone number, address or claim code.':
    'આ પ્રદાનનો સીલ કરેલો મેળવનાર આ પ્રકાશકની સીલ કરવાની ચાવીથી ખૂલતો નથી, અથવા તે કોઈનું ઈ-મેલ સરનામું, ટેલિફોન નંબર, સરનામું કે દાવા-કોડ નથી.',
  'Seal the recipient again with the award form of this site.':
    'આ સાઇટના પ્રદાનના ફૉર્મથી મેળવનારને ફરી સીલ કરો.',
  'Award {0} was to be signed, and this file does not hold it.':
    'પ્રદાન {0} પર સહી થવાની હતી, અને આ ફાઇલમાં તે નથી.',
  'Nothing was signed. Run the workflow again; if it says so again, look at what prepared it.':
    'કશા પર સહી થઈ નથી. વર્કફ્લો ફરી ચલાવો; ફરી એમ જ કહે, તો તે શેણે તૈયાર કર્યું તે જુઓ.',
  'This award says the same thing twice, or gives an address that is also its badge’s or issuer’s, so it cannot be made ready for signing.':
    'આ પ્રદાન એક જ વાત બે વાર કહે છે, અથવા એવું સરનામું આપે છે જે તેના બૅજ કે આપનારનું પણ છે, તેથી તે સહી માટે તૈયાર કરી શકાતું નથી.',
  'Give every piece of evidence an address and words of its own.':
    'દરેક પુરાવાને તેનું પોતાનું સરનામું અને પોતાના શબ્દો આપો.',
  'This file is not what the owners in the profiles make it.': 'આ ફાઇલ આપનારોના માલિકો પ્રમાણે નથી.',
  'This belongs to {0}, and whoever opened the pull request is not among its owners.':
    'આ {0} નું છે, અને જેણે ફેરફારની વિનંતી ખોલી તે તેના માલિકોમાં નથી.',
  'One of the owners in badges/{0}/profile.yml has to open it.':
    '`badges/{0}/profile.yml` માંના કોઈ માલિકે તે ખોલવી પડશે.',
  'The message of commit {0} has what looks like {1}.': 'કમિટ {0} ના સંદેશામાં {1} જેવું કંઈક છે.',
  'Write the commits anew with other messages: once merged, they stay for ever.':
    'કમિટ બીજા સંદેશા સાથે ફરી લખો: એક વાર ભળે પછી તે કાયમ રહે છે.',
  'The name of this file has characters other than A to Z, 0 to 9, dot, hyphen and underscore.':
    'આ ફાઇલના નામમાં `A-Z`, `0-9`, `.`, `-` અને `_` સિવાયના અક્ષર છે.',
  'This file is code, a key or a setting, and the same pull request has awards in it.':
    'આ ફાઇલ કોડ, ચાવી કે સેટિંગ છે, અને એ જ ફેરફારની વિનંતીમાં પ્રદાન પણ છે.',
  'Put the awards into a pull request of their own.': 'પ્રદાનને તેમની પોતાની ફેરફારની વિનંતીમાં મૂકો.',
  'If it is meant, nothing needs to be done.': 'જાણીજોઈને કર્યું હોય, તો કંઈ કરવાની જરૂર નથી.',
  'It is dated {0}, {1} days ago.': 'તેની તારીખ {0} છે, {1} દિવસ પહેલાંની.',
  'It is dated {0}, and its badge came on {1}.': 'તેની તારીખ {0} છે, અને તેનો બૅજ {1} ના રોજ આવ્યો.',
  'There are {0} files in its folder, and GitHub shows {1} of them.':
    'તેના ફોલ્ડરમાં {0} ફાઇલ છે, અને GitHub તેમાંથી {1} બતાવે છે.',
  'Move the file to {0}/': 'ફાઇલને `{0}/` માં મૂકો',
  'It expired on {0}.': 'તેની મુદત {0} ના રોજ પૂરી થઈ.',
  'It has the recipient or the evidence of award {0} of the same badge.':
    'તેમાં એ જ બૅજના પ્રદાન {0} નો મેળવનાર કે પુરાવો છે.',
  'Take it out if it was copied. If it is meant, nothing needs to be done.':
    'નકલ થઈ ગઈ હોય તો તે કાઢી નાખો. જાણીજોઈને કર્યું હોય, તો કંઈ કરવાની જરૂર નથી.',
}
