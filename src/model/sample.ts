/**
 * The sample city's sealing key has no secret half: its private scalar is the SHA-256 of this sentence (UTF-8), on
 * curve P-256. Everybody can open the samples' recipients, and a production publish refuses the key.
 */
export const sampleSealingSentence =
  'Cinquefoil sample city: this sealing key is public on purpose.'
