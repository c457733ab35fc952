import type { Showroom } from '../../src/contract/showroom.ts'

type Line = readonly [name: string, en: string, fr: string, ...parts: string[]]

const SIDES = ['front-left', 'front-right', 'rear-left', 'rear-right'] as const
const ofWheel = (key: string): string[] => ['', '-hub', '-tyre', '-calliper', '-aero', '-forged', '-turbine'].map((what) => `wheel-${key}${what}`)

/** What seconds are summed over, by the names of the car's own parts. */
const LINES: readonly Line[] = [
  ['wheels-front', 'Front wheels', 'Roues avant', ...ofWheel('front-left'), ...ofWheel('front-right')],
  ['wheels-rear', 'Rear wheels', 'Roues arrière', ...ofWheel('rear-left'), ...ofWheel('rear-right')],
  ['doors-front', 'Front doors', 'Portières avant', ...SIDES.slice(0, 2).flatMap((key) => [`door-${key}`, `glass-${key}`, `glazing-${key}`])],
  ['doors-rear', 'Rear doors', 'Portières arrière', ...SIDES.slice(2).flatMap((key) => [`door-${key}`, `glass-${key}`, `glazing-${key}`])],
  ['mirrors', 'Mirrors', 'Rétroviseurs', 'mirror-left', 'mirror-right'],
  ['bonnet', 'Bonnet', 'Capot', 'bonnet', 'bonnet-stay', 'badge-front'],
  ['front', 'Front', 'Face avant', 'air-intake', 'plate-front', 'pack-sport'],
  ['lamps-front', 'Front lamps', 'Feux avant', 'lamps-front', 'lights-day', 'lights-dipped'],
  ['lamps-rear', 'Rear lamps', 'Feux arrière', 'lamps-rear', 'lamps-rear-middle', 'lights-tail', 'lights-brake', 'lights-tail-tailgate', 'lights-brake-tailgate'],
  ['tailgate', 'Tailgate', 'Hayon', 'tailgate', 'glass-rear', 'badge-rear', 'tailgate-struts', 'tailgate-strut-rods', 'pack-sport-tailgate'],
  ['boot', 'Boot', 'Coffre', 'boot'],
  ['front-trunk', 'Front trunk', 'Coffre avant', 'front-trunk'],
  ['charge-port', 'Charge port', 'Prise de charge', 'charge-port', 'charge-socket'],
  ['windscreen', 'Windscreen', 'Pare-brise', 'glass-windscreen', 'wipers', 'wiper-left', 'wiper-right'],
  ['roof', 'Roof', 'Toit', 'glass-roof', 'roof-panel', 'aerial'],
  ['steering-wheel', 'Steering wheel', 'Volant', 'steering-wheel', 'steering-column'],
  ['screens', 'Screens', 'Écrans', 'screens'],
  ['dashboard', 'Dashboard', 'Tableau de bord', 'dashboard', 'vents', 'pedals', 'mirror-inner'],
  ['console', 'Centre console', 'Console centrale', 'console'],
  ['seats-front', 'Front seats', 'Sièges avant', 'seats-front', 'belts'],
  ['seats-rear', 'Rear seats', 'Sièges arrière', 'seats-rear'],
  ['body', 'Body', 'Carrosserie', 'body', 'glass-quarter', 'glazing']
]

/** What may be measured in the demo showroom, after a yes. */
export const ATTENTION: NonNullable<Showroom['attention']> = {
  format: 1,
  market: 'eu',
  zones: LINES.map(([name, en, fr, ...parts]) => ({ name, label: { en, fr }, parts }))
}
