import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {readConfig} from '../config.ts'
import {helpText, readOptions} from './help.mjs'

const options = readOptions()
const keyOf = ({name, env}: (typeof options)[number]) => name ?? env ?? expect.fail('an option without a name')

/**
 * For each setting a value that it may have and is not its default, and what must be set beside it. What the start itself
 * acts on, before there is a configuration, has none.
 */
const samples: Readonly<Record<string, {readonly value: string; readonly beside?: Readonly<Record<string, string>>} | null>> = {
  data: {value: '/elsewhere'},
  port: {value: '4000'},
  lan: {value: '1'},
  host: {value: 'showroom.example'},
  cert: {value: 'cert.pem', beside: {PARLOUR_KEY: 'key.pem'}},
  key: {value: 'other.pem', beside: {PARLOUR_CERT: 'cert.pem'}},
  'media-udp-port': {value: '4001'},
  'media-tcp-port': {value: '4002'},
  processes: {value: '3'},
  dev: {value: '1'},
  'sign-in': null,
  help: null,
  DATABASE_URL: {value: 'postgres://somebody@host/database'},
  LIVEKIT_URL: {value: 'wss://livekit.example', beside: {LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 's'.repeat(32)}},
  LIVEKIT_API_KEY: {value: 'other key', beside: {LIVEKIT_URL: 'wss://livekit.example', LIVEKIT_API_SECRET: 's'.repeat(32)}},
  LIVEKIT_API_SECRET: {value: 't'.repeat(32), beside: {LIVEKIT_URL: 'wss://livekit.example', LIVEKIT_API_KEY: 'key'}},
  PARLOUR_TRUSTED_PROXIES: {value: '10.0.0.1'},
  PARLOUR_OPENID_ISSUER: {value: 'https://login.example', beside: {PARLOUR_OPENID_CLIENT_ID: 'id', PARLOUR_OPENID_CLIENT_SECRET: 'secret'}},
  PARLOUR_OPENID_CLIENT_ID: {value: 'other id', beside: {PARLOUR_OPENID_ISSUER: 'https://login.example', PARLOUR_OPENID_CLIENT_SECRET: 'secret'}},
  PARLOUR_OPENID_CLIENT_SECRET: {value: 'other secret', beside: {PARLOUR_OPENID_ISSUER: 'https://login.example', PARLOUR_OPENID_CLIENT_ID: 'id'}},
  PARLOUR_OPENID_NAME: {value: 'Company', beside: {PARLOUR_OPENID_ISSUER: 'https://login.example', PARLOUR_OPENID_CLIENT_ID: 'id', PARLOUR_OPENID_CLIENT_SECRET: 'secret'}},
  PARLOUR_SMTP_URL: {value: 'smtp://mail.example', beside: {PARLOUR_MAIL_FROM: 'house@example.org'}},
  PARLOUR_MAIL_FROM: {value: 'other@example.org', beside: {PARLOUR_SMTP_URL: 'smtp://mail.example'}},
  PARLOUR_S3_URL: {value: 'https://store.example/models', beside: {PARLOUR_S3_ACCESS_KEY: 'key', PARLOUR_S3_SECRET_KEY: 'secret'}},
  PARLOUR_S3_REGION: {value: 'north', beside: {PARLOUR_S3_URL: 'https://store.example/models', PARLOUR_S3_ACCESS_KEY: 'key', PARLOUR_S3_SECRET_KEY: 'secret'}},
  PARLOUR_S3_ACCESS_KEY: {value: 'other key', beside: {PARLOUR_S3_URL: 'https://store.example/models', PARLOUR_S3_SECRET_KEY: 'secret'}},
  PARLOUR_S3_SECRET_KEY: {value: 'other secret', beside: {PARLOUR_S3_URL: 'https://store.example/models', PARLOUR_S3_ACCESS_KEY: 'key'}},
  PARLOUR_READ_MODELS_WITHOUT_A_FENCE: {value: '1'},
  PARLOUR_OPERATOR_NAME: {value: 'Somebody'},
  PARLOUR_OPERATOR_ADDRESS: {value: 'Some street'},
  PARLOUR_OPERATOR_CONTACT: {value: 'somebody@example.org'},
  PARLOUR_OPERATOR_PHONE: {value: '+00 000'},
  PARLOUR_LOG: {value: 'debug'},
}

/** Values that must stand beside others and have a form of their own, unlike the samples. */
const others: Readonly<Record<string, string>> = {
  LIVEKIT_URL: 'wss://other.example',
  PARLOUR_OPENID_ISSUER: 'https://other.example',
  PARLOUR_S3_URL: 'https://other.example/models',
  PARLOUR_READ_MODELS_WITHOUT_A_FENCE: '0',
  PARLOUR_SMTP_URL: 'smtp://other.example',
  PARLOUR_MAIL_FROM: 'house@example.org',
}

test('A8: every setting is in the help, with what it does and its default', () => {
  const text = helpText(options)
  for (const {name, env, value, does, default: usual} of options) {
    if (name) expect(text).toContain(`--${name}${value === null ? '' : ` ${value}`}`)
    if (env) expect(text).toContain(`${env}=${value ?? '1'}`)
    expect(text).toContain(`${does}\n      default: ${usual}\n`)
  }
})

test('no setting is in the help twice, and each has a sample here', () => {
  expect(options.map(keyOf).toSorted()).toEqual(Object.keys(samples).toSorted())
  const variables = options.flatMap(({env}) => env ?? [])
  expect(new Set(variables).size).toBe(variables.length)
})

test.each(options.map((option) => [keyOf(option), option] as const))('A8: %s does something, by its option and by its variable alike', (key, {name, env, value}) => {
  const sample = samples[key]
  if (!sample) return expect(readConfig([`--${key}`], {})).toEqual(readConfig([], {}))
  const beside = sample.beside ?? {}
  // Values that must stand together are first set to others than the sample's.
  const plain = Object.keys(beside).length === 0 ? {} : {...beside, [env ?? '']: others[key] ?? 'u'.repeat(32)}
  const usual = readConfig([], plain, '/srv')
  const ways: {argv: string[]; env: Record<string, string>}[] = []
  if (name) ways.push({argv: value === null ? [`--${name}`] : [`--${name}`, sample.value], env: {...beside}})
  if (env) ways.push({argv: [], env: {...beside, [env]: sample.value}})
  const set = ways.map((way) => readConfig(way.argv, way.env, '/srv'))
  for (const config of set) expect(config).not.toEqual(usual)
  if (set.length === 2) expect(set[0]).toEqual(set[1])
})

/** Variables of ours, and those that name an outside service. */
const ours = /\b(?:PARLOUR_[A-Z_]+|LIVEKIT_(?:URL|API_KEY|API_SECRET)|DATABASE_URL)\b/g

test('A8: every variable that the server knows is in the help', () => {
  const server = path.resolve(import.meta.dirname, '..')
  const sources = readdirSync(server, {recursive: true, encoding: 'utf8'}).filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.test.ts'))
  const known = new Set(sources.flatMap((name) => readFileSync(path.join(server, name), 'utf8').match(ours) ?? []))
  expect([...known].filter((variable) => !options.some(({env}) => env === variable))).toEqual([])
})

test('every option and variable that the README names is in the help', () => {
  // What stands after npx, or in the row of another command, is said to another program.
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8').replace(/^(npx |\| `npm run ).*$/gm, '')
  const named = [...(readme.match(ours) ?? []), ...[...readme.matchAll(/(?<=[\s`])--([a-z][a-z-]*)/g)].map(([, name]) => name ?? '')]
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((one) => !options.some(({name, env}) => name === one || env === one))).toEqual([])
})

test('A8: the defaults that the help states are those of the config', () => {
  const stated = Object.fromEntries(options.map((option) => [keyOf(option), option.default]))
  const config = readConfig([], {}, '/srv')
  expect(config.port).toBe(Number(stated['port']))
  expect(config.dataDir).toBe(`/srv/${stated['data']}`)
  expect(config.host).toBe(stated['host']?.split(',')[0])
  expect(config.logLevel).toBe(stated['PARLOUR_LOG'])
  for (const [key, found] of [['lan', config.lan], ['dev', config.dev]] as const) expect([key, stated[key], found]).toEqual([key, 'off', false])
  for (const [key, found] of Object.entries({
    cert: config.tlsFiles, LIVEKIT_API_KEY: config.livekit, PARLOUR_OPERATOR_NAME: config.operator.name, PARLOUR_OPERATOR_ADDRESS: config.operator.address,
    PARLOUR_OPERATOR_CONTACT: config.operator.contact, PARLOUR_OPERATOR_PHONE: config.operator.phone,
  })) expect([key, stated[key]?.split(';')[0], found]).toEqual([key, 'none', null])
  expect([stated['PARLOUR_TRUSTED_PROXIES'], config.trustedProxies]).toEqual(['none', []])
  expect(config.databaseUrl).toBeNull()
  const reachable = readConfig(['--lan'], {})
  expect(stated['media-udp-port']).toContain(String(reachable.mediaUdpPort))
  expect(stated['media-tcp-port']).toContain(String(reachable.mediaTcpPort))
  expect([config.mediaUdpPort, config.mediaTcpPort]).toEqual([null, null])
})
