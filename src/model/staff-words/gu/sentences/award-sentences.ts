import type { SentenceWords } from '../../sentence-words.ts'

/** Awards and what others say of them, in Gujarati. */
export const guAwardSentences: SentenceWords = {
  'The award has no date, and git does not know the file yet.':
    'પ્રદાન પર તારીખ નથી, અને git આ ફાઇલને હજી જાણતું નથી.',
  '{0} has not come yet.': '{0} હજી આવી નથી.',
  'The file is not an EndorsementCredential of Open Badges 3.0 as JSON.':
    'આ ફાઇલ `Open Badges 3.0` ના `EndorsementCredential` નું `JSON` નથી.',
  'It is signed in the name of an issuer of this site.': 'તેના પર આ સાઇટના આપનારના નામે સહી થઈ છે.',
  'Delete it, and write an endorsement with `by:` instead.':
    'તેને કાઢી નાખો, અને તેને બદલે `by:` વાળું સમર્થન લખો.',
  'It speaks of something else than what it lies beside.': 'તે જેની બાજુમાં છે તેના બદલે બીજા કશાક વિશે છે.',
  'Move it to the folder of what it speaks of. Of a badge it names the address that ends in achievement.json, of an issuer the DID, and of an award the address that ends in credential.json.':
    'જેના વિશે છે તેના ફોલ્ડરમાં તેને ખસેડો. બૅજ માટે તે `achievement.json` થી પૂરું થતું સરનામું, આપનાર માટે `DID`, અને પ્રદાન માટે `credential.json` થી પૂરું થતું સરનામું બતાવે છે.',
  'Ask whoever signed it for the file again, and save it unchanged.':
    'જેણે સહી કરી છે તેની પાસેથી ફાઇલ ફરી માગો, અને ફેરફાર વિના સાચવો.',
  'It does not have exactly one proof.': 'તેમાં બરાબર એક જ સહી નથી.',
  'It is signed in a way, or uses words, that are not known here.':
    'તેની સહીની રીત કે તેના શબ્દો અહીં જાણીતા નથી.',
  'Its proof does not fit what it says and the key of whoever signed it.':
    'તેની સહી તેના લખાણ સાથે અને સહી કરનારની ચાવી સાથે મળતી નથી.',
  'The key that it names is not that of whoever signed it.': 'તે જે ચાવી બતાવે છે તે સહી કરનારની નથી.',
  'The key of whoever signed it is not known here.': 'સહી કરનારની ચાવી અહીં જાણીતી નથી.',
  'Put their key beside it, in a file of the same name that ends in .yml:\n  key: z6Mk…':
    'તેમની ચાવી તેની બાજુમાં, એ જ નામની `.yml` ફાઇલમાં મૂકો:\n  key: z6Mk…',
  'A text in it {0}.': 'તેમાંનું એક લખાણ {0}.',
  'It ran out on {0}, before it was brought here.': 'તે અહીં લવાયું તે પહેલાં, {0} ના રોજ તેની મુદત પૂરી થઈ.',
  'The same endorsement is in {0}.': 'એ જ સમર્થન {0} માં છે.',
  'Delete one of the two files.': 'બેમાંથી એક ફાઇલ કાઢી નાખો.',
  'Ask for a newer one, or delete the file.': 'નવું માગો, અથવા ફાઇલ કાઢી નાખો.',
  'It expires on {0} and was awarded on {1}.':
    'તેની મુદત {0} ના રોજ પૂરી થાય છે, અને તે {1} ના રોજ અપાયું.',
  'It ended on {0} and started on {1}.': 'તે {0} ના રોજ પૂરું થયું અને {1} ના રોજ શરૂ થયું.',
  '`{0}` is dated {1}, before the award ({2}).': '`{0}` ની તારીખ {1} છે, પ્રદાન ({2}) પહેલાંની.',
  '`{0}` is dated {1}, which has not come yet.': '`{0}` ની તારીખ {1} છે, જે હજી આવી નથી.',
  'has neither `url` nor `narrative`': '`url` કે `narrative`, એકેય ધરાવતું નથી',
  'is not one of email, url, telephone, did, claim':
    'આમાંનું નથી: `email`, `url`, `telephone`, `did`, `claim`',
  'needs one of email, url, telephone, did, claim, or a list of `identities`':
    'માં `email`, `url`, `telephone`, `did`, `claim` માંનું એક અથવા `identities` ની યાદી જોઈએ',
  'recipient: eyJ…   (open /award/ on the site; it seals names and addresses on your own computer)':
    'recipient: eyJ…   (સાઇટ પર /award/ ખોલો; તે નામ અને સરનામાં તમારા પોતાના કમ્પ્યુટર પર જ સીલ કરે છે)',
  'The award has no recipient.': 'પ્રદાનનો કોઈ મેળવનાર નથી.',
  'The recipient can be read by everybody.': 'મેળવનારને સૌ કોઈ વાંચી શકે છે.',
  'The award in {0} goes to the same recipient.': '{0} માંનું પ્રદાન એ જ મેળવનારને મળે છે.',
  'Keep one of the two, or say that this one replaces the other: supersedes: …':
    'બેમાંથી એક રાખો, અથવા કહો કે આ પ્રદાન બીજાની જગ્યા લે છે: `supersedes: …`',
  'The learners of this issuer are under 18, and this is not a claim code.':
    'આ આપનારના શીખનાર 18 વર્ષથી નાના છે, અને આ દાવા-કોડ નથી.',
  '`displayName` is only for awards with `listed: true`.':
    '`displayName` ફક્ત `listed: true` વાળાં પ્રદાન માટે છે.',
  'listed: true   (when the holder wants it; otherwise take displayName out)':
    'listed: true   (ધારક ઇચ્છે ત્યારે; નહીંતર `displayName` કાઢી નાખો)',
  'The learners of this issuer are under 18, and this name will be on a public page.':
    'આ આપનારના શીખનાર 18 વર્ષથી નાના છે, અને આ નામ જાહેર પાના પર આવશે.',
  'Take `displayName` out unless the learner and the family agreed.':
    'શીખનાર અને કુટુંબ સંમત ન થયાં હોય તો `displayName` કાઢી નાખો.',
  'The badge describes no result of this id.': 'આ id વાળા કોઈ પરિણામનું બૅજ વર્ણન કરતો નથી.',
  'Describe it in badge.md under resultDescriptions.':
    '`badge.md` માં `resultDescriptions` હેઠળ તેનું વર્ણન કરો.',
  'This result stands above already.': 'આ પરિણામ ઉપર પહેલેથી છે.',
  'The result has no value, status or level.': 'પરિણામમાં `value`, `status` કે `level` નથી.',
  'The badge describes a status, and this result has none.':
    'બૅજ સ્થિતિનું વર્ણન કરે છે, અને આ પરિણામમાં તે નથી.',
  'The badge describes no level of this id here.': 'આ id વાળા કોઈ સ્તરનું બૅજ અહીં વર્ણન કરતો નથી.',
  '…   (describe levels in badge.md first)': '…   (પહેલાં `badge.md` માં સ્તરોનું વર્ણન કરો)',
  'one of {0}': 'આમાંનું એક: {0}',
  'from {0} to {1}': '{0} થી {1}',
  'The badge allows {0} here.': 'બૅજમાં અહીં આ ચાલે: {0}.',
  'There is no issuer “{0}” in badges/.': '`badges/` માં “{0}” નામનો કોઈ આપનાર નથી.',
  'Add badges/{0}/profile.yml': '`badges/{0}/profile.yml` ઉમેરો',
  'Move the file to awards/{0}/{1}/': 'ફાઇલને `awards/{0}/{1}/` માં મૂકો',
  '{0} has no badge “{1}”.': '{0} પાસે “{1}” નામનો બૅજ નથી.',
  'Add badges/{0}/{1}/badge.md': '`badges/{0}/{1}/badge.md` ઉમેરો',
  'Move the file to awards/{0}/': 'ફાઇલને `awards/{0}/` માં મૂકો',
  'The award has no id.': 'પ્રદાનનું કોઈ id નથી.',
  'The award in {0}:{1} has the same id.': '{0}:{1} માંના પ્રદાનનું id પણ આ જ છે.',
  'The badge offers {0} credits and not {1}.': 'બૅજ {0} ક્રેડિટ આપે છે, {1} નહીં.',
  '`{0}` is still there.': '`{0}` હજી ત્યાં છે.',
  'supersedes: the id of the award that this one replaces':
    'supersedes: જે પ્રદાનની જગ્યા આ લે છે તેનું id',
  'No award has this id.': 'કોઈ પ્રદાનનું આ id નથી.',
  'That award is {0}’s.': 'તે પ્રદાન {0} નું છે.',
  'supersedes: the id of one of {0}’s awards': 'supersedes: {0} ના કોઈ પ્રદાનનું id',
  'Following what replaces what leads back to this award.':
    'કોણ કોની જગ્યા લે છે તે જોતાં જોતાં આ પ્રદાન પર જ પાછા અવાય છે.',
  'Take `supersedes` out of the award that was there first.':
    'જે પ્રદાન પહેલાં હતું તેમાંથી `supersedes` કાઢી નાખો.',
  'The award in {0} replaces the same one.': '{0} માંનું પ્રદાન પણ એની જ જગ્યા લે છે.',
  'Let this one replace that one instead: supersedes: its id':
    'તેના બદલે આ પ્રદાન તેની જગ્યા લે તેમ કરો: `supersedes:` અને તેનું id',
  'the name of a folder in badges/': '`badges/` માંના કોઈ ફોલ્ડરનું નામ',
  'The endorser is the issuer whose own this is.': 'ટેકો આપનાર એ જ આપનાર છે જેનું આ પોતાનું છે.',
  'by: another issuer, or delete the file': 'by: બીજો કોઈ આપનાર, અથવા ફાઇલ ભૂંસો',
  'Move the file to the folder of {0}.': 'ફાઇલને આના ફોલ્ડરમાં મૂકો: {0}.',
  'a badge': 'કોઈ બૅજ',
  'It does not say which award it speaks of.': 'તે કયા પ્રદાનની વાત કરે છે તે કહેતું નથી.',
  'award: the id of the award': 'award: પ્રદાનનું id',
  'A file in badges/ endorses an issuer or a badge and not an award.':
    '`badges/` માંની ફાઇલ આપનારને અથવા બૅજને ટેકો આપે છે, પ્રદાનને નહીં.',
  'Move it to awards/{0}/{1}/endorsements/': 'તેને `awards/{0}/{1}/endorsements/` માં મૂકો',
  'No award of this badge has that id.': 'આ બૅજના કોઈ પ્રદાનનું તે id નથી.',
  'Copy the id from the file of the award, or move this file to the folder of its badge.':
    'પ્રદાનની ફાઇલમાંથી id ની નકલ કરો, અથવા આ ફાઇલને તેના બૅજના ફોલ્ડરમાં મૂકો.',
  'The award has been erased, and what others said of it goes with it.':
    'પ્રદાન ભૂંસાયું છે, અને બીજાઓએ તેના વિશે જે કહ્યું તે તેની સાથે જાય છે.',
  'Delete this file.': 'આ ફાઇલ ભૂંસો.',
  'It is taken back on {0} and given on {1}.': 'તે {0} ના રોજ પાછું ખેંચાયું અને {1} ના રોજ અપાયું.',
  'Copy it from the file of the award.': 'પ્રદાનની ફાઇલમાંથી તેની નકલ કરો.',
  '- the id of one of the awards that complete the pathway': '- રસ્તો પૂરો કરતાં પ્રદાનોમાંના એકનું id',
  'No pathway has “{0}” as its completion badge.':
    'કોઈ રસ્તો “{0}” ને પૂરો કર્યાના બૅજ તરીકે ધરાવતો નથી.',
  'Take `restsOn` out, or write into the pathway: completion: {0}':
    '`restsOn` કાઢી નાખો, અથવા રસ્તામાં લખો: `completion: {0}`',
  'These awards leave steps open: “{0}”.': 'આ પ્રદાનોથી આ પગથિયાં બાકી રહે છે: “{0}”.',
  'Add the awards that complete them: npm run milestones tells their ids.':
    'જે પ્રદાન તેમને પૂરાં કરે છે તે ઉમેરો: તેમનાં id `npm run milestones` કહે છે.',
  'No step of the pathway asks for “{0}”.': 'રસ્તાનું કોઈ પગથિયું “{0}” માગતું નથી.',
  'is neither the id of an award nor a web address': 'પ્રદાનનું id કે વેબ સરનામું નથી',
  'The ids that npm run milestones tells.': 'જે id `npm run milestones` કહે છે તે.',
}
