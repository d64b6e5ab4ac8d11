import { deployFailure } from '../failure.ts'

/** Where a site is to lie in an object store. */
export interface Target {
  readonly bucket: string
  /** Empty, or ends with `/`. */
  readonly prefix: string
  /** Address of the host, without a slash at its end. */
  readonly endpoint: string
  readonly region: string
}

/** What requests are signed with. Never printed, never kept. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** A target as a command is given it. */
export interface TargetFlags {
  /** `s3://bucket/prefix` */
  readonly to: string
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
}

/** @throws DeployFailure `deploy-usage` */
export function readTarget(flags: TargetFlags, environment: NodeJS.ProcessEnv): Target {
  const [, bucket, path = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(flags.to) ?? []
  if (bucket === undefined)
    throw deployFailure('deploy-usage', 'Name the place as s3://bucket/folder, in small letters.')
  const said = (name: string) => wordIn(environment, name)
  const region = regionOf(flags.region ?? said('AWS_REGION') ?? said('AWS_DEFAULT_REGION'))
  const given = flags.endpoint ?? said('AWS_ENDPOINT_URL_S3') ?? said('AWS_ENDPOINT_URL')
  const endpoint = endpointOf(given ?? `https://s3.${region ?? usualRegion}.amazonaws.com`)
  return {
    bucket,
    prefix: prefixOf(path),
    endpoint: endpoint.href.replace(/\/$/, ''),
    region: region ?? regionIn(endpoint.hostname),
  }
}

/**
 * The names are those that every tool for S3 reads.
 *
 * @throws DeployFailure `deploy-usage`
 */
export function readCredentials(environment: NodeJS.ProcessEnv): Credentials {
  const [accessKeyId, secretAccessKey, sessionToken] = credentialNames.map((name) =>
    wordIn(environment, name),
  )
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw deployFailure(
      'deploy-usage',
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment: they come from nowhere else.',
    )
  if ([accessKeyId, secretAccessKey, sessionToken ?? ''].some((word) => !/^[!-~]*$/.test(word)))
    throw deployFailure(
      'deploy-usage',
      `${credentialNames.join(', ')}: one of them holds a space, a line feed or a letter that none has.`,
    )
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
}

const credentialNames = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const

/** What a variable says, without the line feed that comes along when it is pasted; undefined: nothing. */
function wordIn(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const word = environment[name]?.trim()
  return word === '' ? undefined : word
}

/** A target as a person reads it. */
export function targetText({ bucket, prefix }: Target): string {
  return `s3://${bucket}/${prefix}`
}

const usualRegion = 'us-east-1'

function regionOf(text: string | undefined): string | undefined {
  if (text === undefined || /^[\w-]{1,60}$/.test(text)) return text
  throw deployFailure('deploy-usage', 'A region is named such as eu-central-1.')
}

function endpointOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isHere = url !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  const isPlain =
    url !== undefined &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  if (!url || !isPlain || !(url.protocol === 'https:' || (isHere && url.protocol === 'http:')))
    throw deployFailure(
      'deploy-usage',
      'The endpoint is the address of the host, such as https://s3.eu-central-1.wasabisys.com.',
    )
  return url
}

function prefixOf(path: string): string {
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.length === 1 && parts[0] === '') return ''
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    throw deployFailure(
      'deploy-usage',
      'A folder in a bucket is named as a/b, without empty parts.',
    )
  return `${parts.join('/')}/`
}

/** Most hosts say their region in their name: `s3.REGION.host`. */
function regionIn(host: string): string {
  if (host.endsWith('.r2.cloudflarestorage.com')) return 'auto'
  return /^s3[.-]([a-z]+-[a-z0-9-]+)\./.exec(host)?.[1] ?? usualRegion
}
