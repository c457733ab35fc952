import { describe, expect, it } from 'vitest'
import { passkeyObstacleAt, tokenIn, troubleOf } from './sign-in.ts'

const named = (name: string) => Object.assign(new Error(name), { name })

describe('sign-in', () => {
  it('reads the reason of a refusal, and what a browser says about a passkey', () => {
    expect(troubleOf(Object.assign(new Error('no'), { reason: 'spent' }))).toBe('spent')
    expect(troubleOf(named('NotAllowedError'))).toBe('passkey-stopped')
    expect(troubleOf(named('InvalidStateError'))).toBe('passkey-known')
    expect(troubleOf(named('SecurityError'))).toBe('passkey-refused')
  })

  it('takes anything else for a missing answer, also a reason that the contract does not know', () => {
    expect(troubleOf(new TypeError('Failed to fetch'))).toBe('unreachable')
    expect(troubleOf(Object.assign(new Error('no'), { reason: 'made-up' }))).toBe('unreachable')
    expect(troubleOf('text')).toBe('unreachable')
  })

  it('knows where browsers refuse passkeys', () => {
    expect(passkeyObstacleAt({ hostname: '192.168.1.20', secure: true })).toBe('ip-address')
    expect(passkeyObstacleAt({ hostname: '[fe80::1]', secure: true })).toBe('ip-address')
    expect(passkeyObstacleAt({ hostname: 'desk.example', secure: false })).toBe('not-secure')
    expect(passkeyObstacleAt({ hostname: 'localhost', secure: true })).toBeNull()
    expect(passkeyObstacleAt({ hostname: 'desk.example', secure: true })).toBeNull()
  })

  it('takes a token from the fragment only when it looks like one', () => {
    expect(tokenIn('#abcdefghijklmnopqrstuv')).toBe('abcdefghijklmnopqrstuv')
    expect(tokenIn('')).toBeNull()
    expect(tokenIn('#short')).toBeNull()
    expect(tokenIn('#<script>alert(1)</script>abc')).toBeNull()
  })
})
