import type { Look, Variant } from './look.ts'

const clear = { clearcoat: 1, clearcoatRough: 0.015 } as const
const solid = (color: Look['color']): Look => ({ color, metal: 0, rough: 0.42, ...clear })
const metallic = (color: Look['color'], metal = 0.78): Look => ({ color, metal, rough: 0.3, ...clear })

const paint = (name: string, en: string, fr: string, look: Look): Variant => ({
  name: `paint-${name}`,
  axis: 'paint',
  label: { en, fr },
  looks: { paint: look },
})

/** The first is the one the car arrives in. */
export const PAINTS: readonly Variant[] = [
  paint('glacier', 'Glacier blue, metallic', 'Bleu glacier, métallisé', metallic([0.045, 0.15, 0.27])),
  paint('ember', 'Ember red, metallic', 'Rouge braise, métallisé', metallic([0.4, 0.012, 0.012], 0.72)),
  paint('graphite', 'Graphite grey, metallic', 'Gris graphite, métallisé', metallic([0.06, 0.065, 0.072], 0.82)),
  paint('chalk', 'Chalk, solid', 'Craie, opaque', solid([0.62, 0.61, 0.57])),
  paint('lichen', 'Lichen green, solid', 'Vert lichen, opaque', solid([0.145, 0.185, 0.125])),
  paint('pearl', 'Mother of pearl', 'Nacre', {
    color: [0.72, 0.71, 0.7], metal: 0.25, rough: 0.34, iridescence: 0.55, ...clear,
  }),
  paint('slate', 'Slate, matt', 'Ardoise, mat', { color: [0.05, 0.058, 0.066], metal: 0.55, rough: 0.46 }),
  paint('night', 'Midnight, metallic', 'Minuit, métallisé', metallic([0.006, 0.009, 0.02], 0.5)),
]
