import type {NetworkInterfaceInfo} from 'node:os'
import {expect, test} from 'vitest'
import {lanAddress} from './lan-address.ts'

function ipv4(address: string, internal = false): NetworkInterfaceInfo[] {
  return [{address, internal, family: 'IPv4', netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: `${address}/24`}]
}

test('the home network goes before containers, tunnels and public addresses', () => {
  const interfaces = {
    lo: ipv4('127.0.0.1', true),
    docker0: ipv4('172.17.0.1'),
    tun0: ipv4('10.8.0.2'),
    eth0: ipv4('203.0.113.7'),
    wlan0: ipv4('192.168.1.20'),
  }
  expect(lanAddress(interfaces)).toBe('192.168.1.20')
})

test('without a private network a public address will do', () => {
  expect(lanAddress({lo: ipv4('127.0.0.1', true), eth0: ipv4('203.0.113.7')})).toBe('203.0.113.7')
})

test('in no network there is none', () => {
  expect(lanAddress({lo: ipv4('127.0.0.1', true)})).toBeNull()
})
