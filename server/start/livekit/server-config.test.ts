import {expect, test} from 'vitest'
import {ownServerConfig} from './server-config.ts'

const settings = {port: 1, apiKey: 'k', apiSecret: 's', mediaAddress: '127.0.0.1', udpPort: 2, tcpPort: null}

test('signalling is on loopback, nobody outside is asked, and nobody but us makes rooms', () => {
  expect(JSON.parse(ownServerConfig(settings))).toMatchObject({
    bind_addresses: ['127.0.0.1'],
    rtc: {stun_servers: [], use_external_ip: false, enable_loopback_candidate: true, node_ip: '127.0.0.1', tcp_port: 0},
    room: {auto_create: false},
  })
})

test('on a network, media go by that network’s address alone', () => {
  const config = JSON.parse(ownServerConfig({...settings, mediaAddress: '192.168.1.20', tcpPort: 7881}))
  expect(config.bind_addresses).toEqual(['127.0.0.1'])
  expect(config.rtc).toMatchObject({
    node_ip: '192.168.1.20',
    ips: {includes: ['192.168.1.20/32']},
    enable_loopback_candidate: false,
    tcp_port: 7881,
  })
})
