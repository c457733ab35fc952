import path from 'node:path'
import {parseArgs} from 'node:util'
import {z} from 'zod'
import table from './options.json' with {type: 'json'}
import {Refusal} from './start/refusal.ts'

/** Key and certificate for https, as PEM texts. */
export type Tls = {readonly cert: string; readonly key: string}

/** Everything that can be set from outside, read once, checked. This file alone reads the environment. */
export type Config = {
  /** Absolute. */
  readonly dataDir: string
  readonly port: number
  /** The address that is listened on. */
  readonly bind: string
  /** The name or address people reach this server by: what links say. */
  readonly host: string
  /** Files named by --cert and --key. */
  readonly tlsFiles: {readonly cert: string; readonly key: string} | null
  /** For https; set by the start from `tlsFiles`, or made by it for `lan`. */
  readonly tls: Tls | null
  readonly lan: boolean
  /** App processes behind the one port. */
  readonly processes: number
  readonly dev: boolean
  readonly databaseUrl: string | null
  readonly livekit: {readonly url: string; readonly apiKey: string; readonly apiSecret: string} | null
  readonly mediaUdpPort: number | null
  readonly mediaTcpPort: number | null
  readonly trustedProxies: readonly string[]
  /** By which reminders are sent; null: none are. */
  readonly mail: {readonly url: string; readonly from: string} | null
  /** The provider that staff may sign in at besides links and passkeys. */
  readonly openId: {readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly name: string} | null
  /** Who runs the showroom, as its visitors read it; null where it is not said. */
  readonly operator: {
    readonly name: string | null
    readonly address: string | null
    readonly contact: string | null
    readonly phone: string | null
  }
  /** Where uploaded products lie; null: in the data folder. */
  readonly s3: {readonly url: string; readonly region: string; readonly accessKey: string; readonly secretKey: string} | null
  /** Models are read even where nothing fences them in. */
  readonly readModelsWithoutAFence: boolean
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error'
}

type Option = (typeof table)[number]

const portNumber = z.coerce.number().int().min(0).max(65_535)
const text = z.string().trim().min(1)
const shortText = text.max(500)
const address = (protocols: readonly string[]) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))

/** What each setting must be, and the end of the sentence that says so. */
const rules = {
  data: [text, 'must name a folder'],
  port: [portNumber, 'must be a port number from 0 to 65535'],
  lan: [z.enum(['1', '0', '']), 'must be 1 or 0'],
  processes: [z.coerce.number().int().min(1).max(32), 'must be a number from 1 to 32'],
  host: [text.regex(/^(\[[0-9a-f:]+\]|[a-z0-9.-]+)$/i), 'must be a host name or an IP address, without a port'],
  cert: [text, 'must name a file'],
  key: [text, 'must name a file'],
  'media-udp-port': [portNumber, 'must be a port number from 0 to 65535'],
  'media-tcp-port': [portNumber, 'must be a port number from 0 to 65535'],
  DATABASE_URL: [address(['postgres:', 'postgresql:']), 'must be an address such as postgres://name:password@host/database'],
  LIVEKIT_URL: [address(['ws:', 'wss:', 'http:', 'https:']), 'must be an address such as wss://livekit.example.com'],
  LIVEKIT_API_KEY: [text, 'must not be empty'],
  LIVEKIT_API_SECRET: [text.min(32), 'must be at least 32 characters long'],
  PARLOUR_TRUSTED_PROXIES: [
    text.transform((value) => value.split(',').map((part) => part.trim())).pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))),
    'must be IP addresses or ranges with commas between them',
  ],
  PARLOUR_OPENID_ISSUER: [
    address(['https:', 'http:']).refine((value) => new URL(value).protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(value).hostname)),
    'must be an https address such as https://login.example.com',
  ],
  PARLOUR_OPENID_CLIENT_ID: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_OPENID_CLIENT_SECRET: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_OPENID_NAME: [text.max(40), 'must be a text of at most 40 characters'],
  PARLOUR_SMTP_URL: [address(['smtp:', 'smtps:']), 'must be an address such as smtps://name:password@mail.example'],
  PARLOUR_MAIL_FROM: [z.email(), 'must be an e-mail address'],
  PARLOUR_OPERATOR_NAME: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_OPERATOR_ADDRESS: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_OPERATOR_CONTACT: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_OPERATOR_PHONE: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_S3_URL: [
    address(['https:', 'http:']).refine((value) => new URL(value).pathname.length > 1),
    'must be an address that ends in the bucket, such as https://s3.example.com/bucket',
  ],
  PARLOUR_S3_REGION: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_S3_ACCESS_KEY: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_S3_SECRET_KEY: [shortText, 'must be a text of at most 500 characters'],
  PARLOUR_READ_MODELS_WITHOUT_A_FENCE: [z.enum(['1', '0']), 'must be 1 or 0'],
  PARLOUR_LOG: [z.enum(['debug', 'info', 'warn', 'error']), 'must be debug, info, warn or error'],
} as const satisfies Record<string, readonly [z.ZodType, string]>

type Rules = typeof rules
type Read = <K extends keyof Rules>(key: K) => z.output<Rules[K][0]> | null

/**
 * Reads the settings from a command line (without program and script) and an environment; an option goes before its
 * variable, and an empty variable is one that is not set. `folder` is where relative paths begin. Throws a `Refusal`
 * that names the setting which is wrong.
 */
export function readConfig(argv: readonly string[], env: NodeJS.ProcessEnv, folder: string = process.cwd()): Config {
  const read = reader(readArguments(argv), env)
  const lan = read('lan') === '1'
  const namedHost = read('host')
  const reachable = lan || namedHost !== null
  return {
    dataDir: path.resolve(folder, read('data') ?? '.parlour'),
    port: read('port') ?? 8484,
    bind: reachable ? '0.0.0.0' : '127.0.0.1',
    host: namedHost ?? 'localhost',
    tlsFiles: pairOfFiles(read('cert'), read('key'), folder),
    tls: null,
    lan,
    processes: read('processes') ?? 1,
    dev: Boolean(readArguments(argv)['dev']),
    databaseUrl: read('DATABASE_URL'),
    livekit: outsideLiveKit(read),
    mediaUdpPort: read('media-udp-port') ?? (reachable ? 7882 : null),
    mediaTcpPort: read('media-tcp-port') ?? (reachable ? 7881 : null),
    mail: outsideMail(read),
    trustedProxies: read('PARLOUR_TRUSTED_PROXIES') ?? [],
    openId: openIdProvider(read),
    operator: {
      name: read('PARLOUR_OPERATOR_NAME'),
      address: read('PARLOUR_OPERATOR_ADDRESS'),
      contact: read('PARLOUR_OPERATOR_CONTACT'),
      phone: read('PARLOUR_OPERATOR_PHONE'),
    },
    s3: outsideStore(read),
    readModelsWithoutAFence: read('PARLOUR_READ_MODELS_WITHOUT_A_FENCE') === '1',
    logLevel: read('PARLOUR_LOG') ?? 'info',
  }
}

/** The origin that pages of this configuration have, such as `https://showroom.example:8484`. */
export function originOf({host, port, tls}: Pick<Config, 'host' | 'port' | 'tls'>): string {
  return new URL(`${tls ? 'https' : 'http'}://${host}:${port}`).origin
}

type Arguments = Readonly<Record<string, string | boolean | undefined>>

function readArguments(argv: readonly string[]): Arguments {
  const named = table.flatMap(({name, value}) =>
    name === null ? [] : [[name, {type: value === null ? 'boolean' : 'string'}] as const],
  )
  try {
    return parseArgs({args: [...argv], options: Object.fromEntries(named), strict: true, allowPositionals: false}).values
  } catch (error) {
    const said = error instanceof Error ? error.message.split(/\. /)[0] : String(error)
    throw new Refusal(`${said}: npm start -- --help lists all that there is.`)
  }
}

/** Looks a setting up by its option or its variable, and holds it against its rule. */
function reader(given: Arguments, env: NodeJS.ProcessEnv): Read {
  return (key) => {
    const option = table.find((entry: Option) => entry.name === key || (entry.name === null && entry.env === key))
    if (option === undefined) throw new Error(`options.json lacks ${key}`)
    const fromArguments = option.name === null ? undefined : given[option.name]
    const fromEnv = option.env === null ? undefined : env[option.env]
    const raw = fromArguments === undefined ? fromEnv || undefined : fromArguments === true ? '1' : fromArguments
    if (raw === undefined) return null
    const [schema, sentence] = rules[key]
    const parsed = schema.safeParse(raw)
    if (!parsed.success) throw new Refusal(`${fromArguments === undefined ? option.env : `--${option.name}`} ${sentence}.`)
    return parsed.data as z.output<Rules[typeof key][0]>
  }
}

function pairOfFiles(cert: string | null, key: string | null, folder: string): Config['tlsFiles'] {
  if (cert === null && key === null) return null
  if (cert === null || key === null) throw new Refusal('A certificate and its key go together: set both --cert and --key.')
  return {cert: path.resolve(folder, cert), key: path.resolve(folder, key)}
}

function openIdProvider(read: Read): Config['openId'] {
  const issuer = read('PARLOUR_OPENID_ISSUER')
  if (issuer === null) return null
  const clientId = read('PARLOUR_OPENID_CLIENT_ID')
  const clientSecret = read('PARLOUR_OPENID_CLIENT_SECRET')
  if (clientId === null || clientSecret === null) {
    throw new Refusal('PARLOUR_OPENID_ISSUER needs PARLOUR_OPENID_CLIENT_ID and PARLOUR_OPENID_CLIENT_SECRET beside it.')
  }
  return {issuer, clientId, clientSecret, name: read('PARLOUR_OPENID_NAME') ?? new URL(issuer).hostname}
}

function outsideStore(read: Read): Config['s3'] {
  const url = read('PARLOUR_S3_URL')
  if (url === null) return null
  const [accessKey, secretKey] = [read('PARLOUR_S3_ACCESS_KEY'), read('PARLOUR_S3_SECRET_KEY')]
  if (accessKey === null || secretKey === null) throw new Refusal('PARLOUR_S3_URL needs PARLOUR_S3_ACCESS_KEY and PARLOUR_S3_SECRET_KEY beside it.')
  return {url, region: read('PARLOUR_S3_REGION') ?? 'auto', accessKey, secretKey}
}

function outsideMail(read: Read): Config['mail'] {
  const [url, from] = [read('PARLOUR_SMTP_URL'), read('PARLOUR_MAIL_FROM')]
  if (url === null && from === null) return null
  if (url === null || from === null) throw new Refusal('PARLOUR_SMTP_URL and PARLOUR_MAIL_FROM go together: set both.')
  return {url, from}
}

function outsideLiveKit(read: Read): Config['livekit'] {
  const url = read('LIVEKIT_URL')
  if (url === null) return null
  const apiKey = read('LIVEKIT_API_KEY')
  const apiSecret = read('LIVEKIT_API_SECRET')
  if (apiKey === null || apiSecret === null) {
    throw new Refusal('LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET beside it.')
  }
  return {url, apiKey, apiSecret}
}
