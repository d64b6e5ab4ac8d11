/** What a host asks for, in US dollars, before tax and before what an account has free. Prices change: each names where it was read. */
export interface HostPrices {
  readonly name: string
  /** Ends the names of its endpoints. */
  readonly host: string
  readonly storagePerGigabyteMonth: number
  readonly perMillionUploads: number
  /** What the figures leave out. */
  readonly note?: string
  readonly source: string
  /** The host's own page could not be read; others say so. */
  readonly isQuoted?: true
  /** Day on which that was read, or of which it speaks. */
  readonly day: string
}

export const priceList: readonly HostPrices[] = [
  {
    name: 'Cloudflare R2',
    host: 'r2.cloudflarestorage.com',
    storagePerGigabyteMonth: 0.015,
    perMillionUploads: 4.5,
    note: 'Each month 10 GB, a million uploads and ten million reads are free; visitors cost nothing.',
    source: 'developers.cloudflare.com/r2/pricing',
    day: '2026-11-30',
  },
  {
    name: 'Amazon S3 (us-east-1, Standard)',
    host: 'amazonaws.com',
    storagePerGigabyteMonth: 0.023,
    perMillionUploads: 5,
    note: 'What visitors read costs more: about $0.09 a gigabyte beyond the first 100.',
    source: 'articles that quote aws.amazon.com/s3/pricing',
    isQuoted: true,
    day: '2026-11-30',
  },
  {
    name: 'Backblaze B2',
    host: 'backblazeb2.com',
    storagePerGigabyteMonth: 0.006,
    perMillionUploads: 0,
    note: 'The first 10 GB are free, and uploads always (backblaze.com/cloud-storage/transaction-pricing). Reads and listings cost from 2,500 a day each: $0.40 and $4 a million.',
    source: 'leanopstech.com/blog/backblaze-b2-pricing-2026',
    isQuoted: true,
    day: '2026-04-01',
  },
  {
    name: 'Wasabi',
    host: 'wasabisys.com',
    storagePerGigabyteMonth: 0.0078,
    perMillionUploads: 0,
    note: 'At least 1 TB is charged ($7.99 a month), 90 days of everything (docs.wasabi.com), and 4 kB of each file.',
    source: 'github.com/api-evangelist/wasabi, plans',
    isQuoted: true,
    day: '2026-07-01',
  },
]
