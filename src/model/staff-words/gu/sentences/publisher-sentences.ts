import type { SentenceWords } from '../../sentence-words.ts'

/** Other publishers, in Gujarati. */
export const guPublisherSentences: SentenceWords = {
  'is not the thumbprint of a key: 43 letters, digits, hyphens and underscores':
    'ચાવીની છાપ નથી: 43 અક્ષર, અંક, હાઇફન અને અન્ડરસ્કોર',
  'is not a checksum: 64 of 0-9 and a-f': 'ચકાસણી-આંક નથી: 0-9 અને a-f માંથી 64',
  'does not end in /': '/ થી પૂરું થતું નથી',
  'The list has this publisher already.': 'યાદીમાં આ પ્રકાશક પહેલેથી છે.',
  'Keep one of the two.': 'બેમાંથી એક રાખો.',
  'That is this site.': 'તે આ જ સાઇટ છે.',
  'Your own badges are shown anyway. Take the entry out.':
    'તમારા પોતાના બૅજ આમેય દેખાય છે. આ કાઢી નાખો.',
  'Somebody else here is called “{0}”.': 'અહીં બીજા કોઈનું નામ “{0}” છે.',
  'Give it a name by which people can tell the two apart.': 'એવું નામ આપો જેથી લોકો બેને જુદા ઓળખી શકે.',
  'Its catalogue has not been read yet.': 'તેની યાદી હજી વંચાઈ નથી.',
  'No publisher of badges/directory.yml is called {0}.':
    'badges/directory.yml માં {0} નામનો કોઈ પ્રકાશક નથી.',
  'Delete the file, or add the publisher.': 'ફાઇલ કાઢી નાખો, અથવા પ્રકાશક ઉમેરો.',
  'The copy of its catalogue was read from another address.': 'તેની યાદીની નકલ બીજા સરનામેથી વંચાઈ છે.',
  'The copy is of another catalogue than this one.': 'નકલ આના સિવાય બીજી યાદીની છે.',
  'The copy of its catalogue is dated after today.': 'તેની યાદીની નકલની તારીખ આજ પછીની છે.',
  'The file is not a copy of a catalogue.': 'ફાઇલ યાદીની નકલ નથી.',
  'The file is not as it was when it was read from the publisher.':
    'પ્રકાશક પાસેથી વંચાઈ ત્યારે હતી તેવી ફાઇલ નથી.',
  'The file holds what an issuer of another site has signed.':
    'ફાઇલમાં બીજી સાઇટના આપનારે સહી કરેલું છે.',
  'The file holds what nobody has signed with a key of badges/directory.yml.':
    'ફાઇલમાં એવું છે જેના પર badges/directory.yml ની કોઈ ચાવીથી સહી થઈ નથી.',
  'Delete the file, and run `npm run directory`.': 'ફાઇલ કાઢી નાખો, અને `npm run directory` ચલાવો.',
}
