import {expect, test} from 'vitest'
import {announcement} from './announce.ts'

const told = {url: 'http://localhost:8484', lan: false, media: null, signInLink: null, models: 'uploads are read behind a fence'}

test('it names showroom and desk, and a sign-in link only where there is one', () => {
  const lines = announcement(told)
  expect(lines).toContain('http://localhost:8484/s/one')
  expect(lines).toContain('http://localhost:8484/desk')
  expect(lines).not.toContain('sign-in')
  expect(announcement({...told, signInLink: 'http://localhost:8484/sign-in#x'})).toContain('http://localhost:8484/sign-in#x')
})

test('on the local network it names the media ports and draws the address', () => {
  const media = {mediaAddress: '192.168.1.20', udpPort: 7882, tcpPort: 7881}
  const lines = announcement({...told, lan: true, url: 'https://192.168.1.20:8484', media})
  expect(lines).toContain('192.168.1.20, UDP 7882, TCP 7881')
  expect(lines).toMatch(/[▀▄█]{5}/)
})
