import type { Look, Variant } from './look.ts'

const clear = { clearcoat: 1, clearcoatRough: 0.015 } as const
const solid = (color: Look['color']): Look => ({ color, metal: 0, rough: 0.42, ...clear })
const metallic = (color: Look['color'], metal = 0.78): Look => ({ color, metal, rough: 0.3, grain: 'flake', ...clear })

const paint = (name: string, en: string, fr: string, look: Look): Variant => ({
  name: `paint-${name}`,
  axis: 'paint',
  label: { en, fr },
  looks: { paint: look },
})

/** The first is the one the car arrives in. */
export const PAINTS: readonly Variant[] = [
  paint('glacier', 'Glacier blue, metallic', 'Bleu glacier, métallisé', metallic([0.06, 0.19, 0.33])),
  paint('ember', 'Ember red, metallic', 'Rouge braise, métallisé', metallic([0.44, 0.013, 0.012], 0.72)),
  paint('graphite', 'Graphite grey, metallic', 'Gris graphite, métallisé', metallic([0.115, 0.121, 0.13], 0.82)),
  paint('chalk', 'Chalk, solid', 'Craie, opaque', solid([0.62, 0.61, 0.57])),
  paint('lichen', 'Lichen green, solid', 'Vert lichen, opaque', solid([0.145, 0.185, 0.125])),
  paint('pearl', 'Mother of pearl', 'Nacre', {
    color: [0.72, 0.71, 0.7], metal: 0.25, rough: 0.34, iridescence: 0.55, grain: 'flake', ...clear,
  }),
  paint('slate', 'Slate, matt', 'Ardoise, mat', { color: [0.07, 0.08, 0.09], metal: 0.55, rough: 0.44 }),
  paint('night', 'Midnight, metallic', 'Minuit, métallisé', metallic([0.01, 0.016, 0.04], 0.55)),
]
