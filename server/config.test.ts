import {describe, expect, test} from 'vitest'
import {originOf, readConfig} from './config.ts'

describe('readConfig', () => {
  test('without settings it is a private start on this machine', () => {
    expect(readConfig([], {}, '/srv')).toMatchObject({
      dataDir: '/srv/.parlour',
      bind: '127.0.0.1',
      host: 'localhost',
      lan: false,
      tls: null,
      databaseUrl: null,
      livekit: null,
      trustedProxies: [],
    })
  })

  test('an option goes before its variable', () => {
    expect(readConfig(['--port', '9000'], {PARLOUR_PORT: '9001'}).port).toBe(9000)
    expect(readConfig([], {PARLOUR_PORT: '9001'}).port).toBe(9001)
  })

  test('an empty variable is one that is not set', () => {
    expect(readConfig([], {DATABASE_URL: '', PARLOUR_PORT: ''})).toMatchObject({databaseUrl: null, port: 8484})
  })

  test('with --lan or --host it listens on every network', () => {
    expect(readConfig(['--lan'], {}).bind).toBe('0.0.0.0')
    expect(readConfig(['--host', 'showroom.example'], {})).toMatchObject({bind: '0.0.0.0', host: 'showroom.example'})
  })

  test.each<[string, string[], Record<string, string>, string]>([
    ['an unknown option', ['--colour', 'red'], {}, "Unknown option '--colour': npm start -- --help lists all that there is."],
    ['a port that is none', ['--port', 'eighty'], {}, '--port must be a port number from 0 to 65535.'],
    ['a port out of range', [], {PARLOUR_PORT: '70000'}, 'PARLOUR_PORT must be a port number from 0 to 65535.'],
    ['a certificate alone', ['--cert', 'a.pem'], {}, 'A certificate and its key go together: set both --cert and --key.'],
    ['a host with a port', ['--host', 'a.example:1'], {}, '--host must be a host name or an IP address, without a port.'],
    [
      'a LiveKit without keys',
      [],
      {LIVEKIT_URL: 'wss://a.example'},
      'LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET beside it.',
    ],
    [
      'a database that is none',
      [],
      {DATABASE_URL: 'mysql://a'},
      'DATABASE_URL must be an address such as postgres://name:password@host/database.',
    ],
    [
      'a proxy that is no address',
      [],
      {PARLOUR_TRUSTED_PROXIES: '10.0.0.1, proxy'},
      'PARLOUR_TRUSTED_PROXIES must be IP addresses or ranges with commas between them.',
    ],
    ['an unknown level', [], {PARLOUR_LOG: 'loud'}, 'PARLOUR_LOG must be debug, info, warn or error.'],
  ])('%s is refused in one sentence that names it', (_what, argv, env, sentence) => {
    expect(() => readConfig(argv, env)).toThrow(sentence)
  })

  test('proxies are addresses and ranges', () => {
    const env = {PARLOUR_TRUSTED_PROXIES: '10.0.0.1, 192.168.0.0/16,::1'}
    expect(readConfig([], env).trustedProxies).toEqual(['10.0.0.1', '192.168.0.0/16', '::1'])
  })
})

test('the origin leaves out the usual port and follows the certificate', () => {
  expect(originOf({host: 'localhost', port: 8484, tls: null})).toBe('http://localhost:8484')
  expect(originOf({host: 'a.example', port: 443, tls: {cert: '', key: ''}})).toBe('https://a.example')
})
