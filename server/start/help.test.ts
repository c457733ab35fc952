import {expect, test} from 'vitest'
import {readConfig} from '../config.ts'
import {helpText, readOptions} from './help.mjs'

test('every setting is in the help, with what it does and its default', () => {
  const text = helpText(readOptions())
  for (const {name, env, does, default: usual} of readOptions()) {
    if (name) expect(text).toContain(`--${name}`)
    if (env) expect(text).toContain(`${env}=`)
    expect(text).toContain(does)
    expect(text).toContain(`default: ${usual}`)
  }
})

test('every option in the help is one that can be read', () => {
  for (const {name, value} of readOptions()) {
    if (name === null || name === 'cert' || name === 'key') continue
    const given = value === 'NUMBER' ? '4000' : 'given'
    expect(() => readConfig(value === null ? [`--${name}`] : [`--${name}`, given], {})).not.toThrow()
  }
})

test('the defaults that the help states are those of the config', () => {
  const stated = Object.fromEntries(readOptions().map(({name, env, default: usual}) => [name ?? env, usual]))
  const config = readConfig([], {}, '/srv')
  expect(config.port).toBe(Number(stated['port']))
  expect(config.dataDir).toBe(`/srv/${stated['data']}`)
  expect(config.host).toBe(stated['host']?.split(',')[0])
  expect(config.logLevel).toBe(stated['PARLOUR_LOG'])
  const reachable = readConfig(['--lan'], {})
  expect(stated['media-udp-port']).toContain(String(reachable.mediaUdpPort))
  expect(stated['media-tcp-port']).toContain(String(reachable.mediaTcpPort))
})
