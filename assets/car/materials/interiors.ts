import type { Look, Variant } from './look.ts'

const cloth = (color: Look['color']): Look => ({ color, rough: 0.85, sheen: [color[0] * 0.5, color[1] * 0.5, color[2] * 0.5], grain: 'weave' })
const skin = (color: Look['color'], rough = 0.52): Look => ({ color, rough, grain: 'leather' })
const carpet = (color: Look['color']): Look => ({ color, rough: 0.95, grain: 'weave' })

interface Tones {
  upholstery: Look['color']
  accent: Look['color']
  cabin: Look['color']
  headliner: Look['color']
  thread: Look['color']
  carpet: Look['color']
}

function interior(name: string, en: string, fr: string, tones: Tones): Variant {
  const looks = {
    upholstery: cloth(tones.upholstery),
    accent: skin(tones.accent),
    cabin: skin(tones.cabin, 0.6),
    headliner: cloth(tones.headliner),
    thread: { color: tones.thread, rough: 0.7 },
    carpet: carpet(tones.carpet),
  }
  return { name: `interior-${name}`, axis: 'interior', label: { en, fr }, looks }
}

/** The first is the one the car arrives with. */
export const INTERIORS: readonly Variant[] = [
  interior('sand', 'Sand', 'Sable', {
    upholstery: [0.46, 0.39, 0.3], accent: [0.2, 0.115, 0.06], cabin: [0.088, 0.082, 0.076], headliner: [0.38, 0.35, 0.31], thread: [0.62, 0.54, 0.42], carpet: [0.135, 0.123, 0.11],
  }),
  interior('night', 'Night', 'Nuit', {
    upholstery: [0.04, 0.043, 0.05], accent: [0.1, 0.105, 0.115], cabin: [0.034, 0.0355, 0.039], headliner: [0.06, 0.06, 0.065], thread: [0.46, 0.16, 0.06], carpet: [0.05, 0.05, 0.054],
  }),
  interior('moss', 'Moss', 'Mousse', {
    upholstery: [0.066, 0.08, 0.052], accent: [0.36, 0.31, 0.24], cabin: [0.06, 0.063, 0.056], headliner: [0.26, 0.255, 0.22], thread: [0.5, 0.45, 0.34], carpet: [0.078, 0.082, 0.07],
  }),
]
