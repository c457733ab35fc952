import { afterEach, describe, expect, it, vi } from 'vitest'
import { smallShowroom } from '../../tests/fixtures/showroom.ts'
import { initialConfiguration } from '../contract/configure.ts'
import { createSounding } from './sounding.ts'

/** Counts what a page would play: every source that is started. */
function fakeAudio() {
  const started: string[] = []
  const param = () => ({ value: 0, setValueAtTime: () => param(), linearRampToValueAtTime: () => param(), exponentialRampToValueAtTime: () => param() })
  class Node {
    gain = param()
    frequency = param()
    connect<T>(to: T): T {
      return to
    }
    start() {
      started.push(this.constructor.name)
    }
    stop() {}
  }
  class AudioContext extends Node {
    state = 'running'
    currentTime = 0
    sampleRate = 100
    destination = new Node()
    createBuffer() {
      return { getChannelData: () => new Float32Array(100) }
    }
    async close() {}
  }
  for (const name of ['AudioBufferSourceNode', 'BiquadFilterNode', 'OscillatorNode', 'GainNode']) vi.stubGlobal(name, class extends Node {})
  vi.stubGlobal('AudioContext', AudioContext)
  return started
}

function page() {
  const listeners = new Map<string, () => void>()
  return {
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
    removeEventListener: (name: string) => void listeners.delete(name),
    press: () => listeners.get('pointerup')?.(),
    listeners
  }
}

const shut = initialConfiguration(smallShowroom)
const open = { ...shut, open: ['bonnet'] }

afterEach(() => vi.unstubAllGlobals())

describe('sounds of the product (SPEC O5)', () => {
  it('are silent until something was pressed, then tell of every change', () => {
    const started = fakeAudio()
    const here = page()
    const sounding = createSounding(here as unknown as Document)
    sounding.heard(smallShowroom, shut, true)
    sounding.heard(smallShowroom, open, true)
    expect(started).toEqual([])
    here.press()
    sounding.heard(smallShowroom, shut, true)
    expect(started.length).toBeGreaterThan(0)
    sounding.dispose()
    expect(here.listeners.size).toBe(0)
  })

  it('are not made for what is seen first, nor where nobody wants them', () => {
    const started = fakeAudio()
    const here = page()
    const sounding = createSounding(here as unknown as Document)
    here.press()
    sounding.heard(smallShowroom, open, true)
    expect(started).toEqual([])
    sounding.heard(smallShowroom, shut, false)
    expect(started).toEqual([])
    sounding.heard(smallShowroom, { ...shut, choices: { ...shut.choices, paint: 'black' } }, true)
    expect(started).toEqual([])
  })
})
