/**
 * Why a file, or an entry of an archive, gives nothing:
 *
 * - `not-a-badge`: no kind of file that can hold one;
 * - `encrypted`: locked, in a way that is not opened here;
 * - `wrong-passphrase`: the passphrase given does not open it;
 * - `damaged`: cut short or altered on the way;
 * - `unsupported`: packed in a way that is not read here;
 * - `bomb`: a little that unpacks to very much;
 * - `too-large`: this entry is larger than any badge;
 * - `too-much`: the archive holds more than is looked at, and nothing from here on was;
 * - `too-deep`: an archive in an archive in an archive, too many times;
 * - `holds-key`: a badge with a secret key written into it.
 */
export type RefusalReason =
  | 'not-a-badge'
  | 'encrypted'
  | 'wrong-passphrase'
  | 'damaged'
  | 'unsupported'
  | 'bomb'
  | 'too-large'
  | 'too-much'
  | 'too-deep'
  | 'holds-key'
