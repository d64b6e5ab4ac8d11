/** Peer assessment: what a badge asks for, and what an award has of it. */
export const guAssessmentSentences: Readonly<Record<string, string>> = {
  'is neither `holders` nor `staff`, nor a badge as issuer/badge':
    '`holders` કે `staff` નથી, અને issuer/badge રૂપનો બૅજ પણ નથી',
  '{0} of the staff have to agree, and profile.yml lists the keys of {1}.':
    'સ્ટાફમાંથી {0} એ સંમત થવાનું છે, અને profile.yml માં {1} ની કી છે.',
  'Put the keys that the page for assessors shows into profile.yml, under `assessors`.':
    'મૂલ્યાંકન કરનાર માટેનું પાનું જે કી બતાવે છે તે profile.yml માં `assessors` નીચે મૂકો.',
  '…   (describe it under `resultDescriptions` first)':
    '…   (પહેલાં `resultDescriptions` નીચે તેનું વર્ણન કરો)',
  '“{0}” has no levels to choose from.': '“{0}” માં પસંદ કરવા માટે સ્તર નથી.',
  '“{0}” does not say which level is enough.': 'કયો સ્તર પૂરતો છે તે “{0}” કહેતું નથી.',
  'is not an assessment as an assessor signed it': 'મૂલ્યાંકન કરનારે સહી કરી હતી તેવું મૂલ્યાંકન નથી',
  'Copy it whole from the page for requests.': 'વિનંતીઓના પાનામાંથી આખું લખાણ નકલ કરો.',
  'The badge does not ask for peer assessment.': 'આ બૅજ બીજાનું મૂલ્યાંકન માગતો નથી.',
  'Take `assessments` out, or write `peerAssessment` into badge.md.':
    '`assessments` કાઢી નાખો, અથવા badge.md માં `peerAssessment` લખો.',
  'The key that it names did not sign this assessment.':
    'તેમાં જે કીનું નામ છે તેણે આ મૂલ્યાંકન પર સહી કરી નથી.',
  'Take it out, and ask the assessor for it again.': 'તેને કાઢી નાખો, અને મૂલ્યાંકન કરનાર પાસે ફરી માગો.',
  'It was signed about something else than this award.':
    'તેના પર સહી આ પ્રદાન વિશે નહીં, બીજા વિશે થઈ હતી.',
  'Take it out. An assessment belongs to one request and to the sealed recipient in it.':
    'તેને કાઢી નાખો. મૂલ્યાંકન એક જ વિનંતી અને તેમાંના બંધ પ્રાપ્તકર્તાનું હોય છે.',
  'An assessment by the same key stands above.': 'એ જ કીનું મૂલ્યાંકન ઉપર છે.',
  'The badge describes no such level of “{0}”.': 'બૅજ “{0}” ના આવા સ્તરનું વર્ણન કરતો નથી.',
  'It does not judge just what the badge asks for: see “{0}”.':
    'બૅજ જે માગે છે બરાબર તેના વિશે તે નથી: “{0}” જુઓ.',
  'It was made on {0}, and the award is of {1}.': 'તે {0} ના રોજ થયું, અને પ્રદાન {1} નું છે.',
  'The issuer’s profile does not list this key of a member of staff for that day.':
    'આપનારની પ્રોફાઇલમાં તે દિવસ માટે સ્ટાફની આ કી નથી.',
  'It does not show that the assessor holds the badge that is asked for.':
    'મૂલ્યાંકન કરનાર પાસે માગેલો બૅજ છે તે તેમાં બતાવ્યું નથી.',
  'What everybody may read was not written by this assessor for this award.':
    'બધા જે વાંચી શકે તે આ વ્યક્તિએ આ પ્રદાન માટે લખ્યું નથી.',
  'Awards that do not have what this asks for: {0}, of {1} to {2}.':
    'આ જે માગે છે તે જેની પાસે નથી એવાં પ્રદાન: {0}, {1} થી {2} સુધીનાં.',
  'What this assessor lets everybody read has what looks like {0}.':
    'આ મૂલ્યાંકન કરનાર બધાને જે વાંચવા દે છે તેમાં {0} જેવું કંઈક છે.',
  'Take it out, and ask the assessor for it again without that.':
    'તેને કાઢી નાખો, અને એ વિના ફરી આપવા મૂલ્યાંકન કરનારને કહો.',
  'It names the assessor, and the learners of this issuer are under 18.':
    'તેમાં મૂલ્યાંકન કરનારનું નામ છે, અને આ આપનારના શીખનારા ૧૮ થી નાના છે.',
  '{0} of {1} assessors have agreed.': '{1} માંથી {0} મૂલ્યાંકન કરનાર સંમત થયા છે.',
  'Wait until {0} more have agreed. What they hand over belongs under `assessments`.':
    'બીજા {0} સંમત થાય ત્યાં સુધી રાહ જુઓ. તેઓ જે આપે તે `assessments` નીચે મૂકો.',
  'Number {0} is too close to the learner to decide.':
    'ક્રમાંક {0} શીખનારની એટલા નજીકના છે કે નક્કી ન કરી શકે.',
  'Number {0} is of {1}, and what is older than {2} does not count.':
    'ક્રમાંક {0} તારીખ {1} નું છે, અને {2} થી જૂનું ગણાતું નથી.',
  'Number {0} finds that “{1}” is not reached yet.':
    'ક્રમાંક {0} ને લાગે છે કે “{1}” સુધી હજી પહોંચાયું નથી.',
  'The assessors agree on “{0}” for “{1}”, and the award does not say so.':
    'મૂલ્યાંકન કરનાર “{1}” માટે “{0}” પર સંમત છે, અને પ્રદાન તે કહેતું નથી.',
  'The assessors agree on “{0}” for “{1}”, and the award says “{2}”.':
    'મૂલ્યાંકન કરનાર “{1}” માટે “{0}” પર સંમત છે, અને પ્રદાન “{2}” કહે છે.',
  'Fewer assessors have agreed than the badge asks for.':
    'બૅજ માગે છે તેનાથી ઓછા મૂલ્યાંકન કરનાર સંમત થયા છે.',
  'Run `npm run validate`: it says who does not count and why.':
    '`npm run validate` ચલાવો: કોણ ગણાતું નથી અને શા માટે તે એ કહે છે.',
  'Take it out, and ask somebody else.': 'તેને કાઢી નાખો, અને બીજા કોઈને પૂછો.',
  'What says who this assessor is cannot be opened with this publisher’s sealing key, or belongs to another assessment.':
    'આ મૂલ્યાંકન કરનાર કોણ છે તે કહેતું લખાણ આ પ્રકાશકની કીથી ખૂલતું નથી, અથવા બીજા મૂલ્યાંકનનું છે.',
  'The comment for everybody was changed after it was signed.':
    'બધા માટેની ટિપ્પણી સહી થયા પછી બદલાઈ છે.',
  'The learner assessed this themselves.': 'શીખનારે પોતે જ આનું મૂલ્યાંકન કર્યું.',
  'The same person assessed this above, with another key.':
    'એ જ વ્યક્તિએ બીજી કીથી ઉપર આનું મૂલ્યાંકન કર્યું છે.',
  'This assessor held no award of the badge that is asked for on that day, or it does not stand any more.':
    'તે દિવસે આ મૂલ્યાંકન કરનાર પાસે માગેલા બૅજનું પ્રદાન નહોતું, અથવા તે હવે માન્ય નથી.',
}
