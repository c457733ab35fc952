import type { Part } from '../../src/contract/showroom.ts'

/** Name, English, French; what opens does so by the clip `<name>-open`. */
type Line = readonly [name: string, en: string, fr: string]

const OPENING: readonly Line[] = [
  ['bonnet', 'Bonnet', 'Capot'],
  ['tailgate', 'Tailgate', 'Hayon'],
  ['door-front-left', 'Front left door', 'Portière avant gauche'],
  ['door-front-right', 'Front right door', 'Portière avant droite'],
  ['door-rear-left', 'Rear left door', 'Portière arrière gauche'],
  ['door-rear-right', 'Rear right door', 'Portière arrière droite'],
  ['charge-port', 'Charge port', 'Prise de charge']
]

const FIXED: readonly Line[] = [
  ['body', 'Body', 'Carrosserie'],
  ['glass-windscreen', 'Windscreen', 'Pare-brise'],
  ['glass-roof', 'Glass roof', 'Toit vitré'],
  ['glass-quarter', 'Rear quarter windows', 'Vitres de custode'],
  ['glass-rear', 'Rear window', 'Lunette arrière'],
  ['glass-front-left', 'Front left window', 'Vitre avant gauche'],
  ['glass-front-right', 'Front right window', 'Vitre avant droite'],
  ['glass-rear-left', 'Rear left window', 'Vitre arrière gauche'],
  ['glass-rear-right', 'Rear right window', 'Vitre arrière droite'],
  ['lamps-front', 'Front lamps', 'Feux avant'],
  ['lamps-rear', 'Rear lamps', 'Feux arrière'],
  ['lamps-rear-middle', 'Rear light band', 'Bandeau lumineux arrière'],
  ['mirror-left', 'Left mirror', 'Rétroviseur gauche'],
  ['mirror-right', 'Right mirror', 'Rétroviseur droit'],
  ['charge-socket', 'Charge socket', 'Connecteur de charge'],
  ['seats-front', 'Front seats', 'Sièges avant'],
  ['seats-rear', 'Rear seats', 'Sièges arrière'],
  ['dashboard', 'Dashboard', 'Tableau de bord'],
  ['console', 'Centre console', 'Console centrale'],
  ['steering-wheel', 'Steering wheel', 'Volant'],
  ['floor', 'Floor', 'Plancher'],
  ['boot', 'Boot', 'Coffre'],
  ['front-trunk', 'Front trunk', 'Coffre avant'],
  ['mirror-inner', 'Inner mirror', 'Rétroviseur intérieur']
]

const CORNERS: readonly Line[] = [
  ['wheel-front-left', 'Front left wheel', 'Roue avant gauche'],
  ['wheel-front-right', 'Front right wheel', 'Roue avant droite'],
  ['wheel-rear-left', 'Rear left wheel', 'Roue arrière gauche'],
  ['wheel-rear-right', 'Rear right wheel', 'Roue arrière droite']
]

const part = ([name, en, fr]: Line): Part => ({ name, label: { en, fr } })

/**
 * Every part of the demo car that can be pointed at. What a wheel is made of is not among them: whoever points at a spoke
 * means the wheel.
 */
export const PARTS: Part[] = [...OPENING.map((line) => ({ ...part(line), clip: `${line[0]}-open` })), ...FIXED.map(part), ...CORNERS.map(part)]

/** The nodes of the four wheels that show a design: `aero`, `forged` or `turbine`. */
export function wheelNodes(design: string): string[] {
  return CORNERS.map(([corner]) => `${corner}-${design}`)
}
