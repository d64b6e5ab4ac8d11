/**
 * The sample city's sealing key has no secret half: its private scalar is the SHA-256 of this sentence (UTF-8), on
 * curve P-256. Everybody can open the samples' recipients, and a production publish refuses the key.
 */
export const sampleSealingSentence =
  'Cinquefoil sample city: this sealing key is public on purpose.'

/** A card of the sample city, for whoever has just built it: an invented learner, whose awards anybody may open. */
export const sampleCard = {
  name: 'Asha Fernleigh',
  code: 'au2l6dhmln2rm7xqcj3v5raify',
  /** The code as it stands on the card, with its check characters. */
  written: 'au2l-6dhm-ln2r-m7xq-cj3v-5rai-fy6c',
  /** Who gave her badges. Where they are gone, so is she. */
  issuers: ['foxglove-school', 'city-council'],
} as const
