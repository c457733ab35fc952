import type { Part } from '../../src/contract/showroom.ts'

/** Name, English, French; then the clip by which it opens, or the light that stands for it. */
type Line = readonly [name: string, en: string, fr: string, clip?: string]

const OPENING: readonly Line[] = [
  ['bonnet', 'Bonnet', 'Capot'],
  ['tailgate', 'Tailgate', 'Hayon'],
  ['door-front-left', 'Front left door', 'Portière avant gauche'],
  ['door-front-right', 'Front right door', 'Portière avant droite'],
  ['door-rear-left', 'Rear left door', 'Portière arrière gauche'],
  ['door-rear-right', 'Rear right door', 'Portière arrière droite'],
  ['charge-port', 'Charge port', 'Prise de charge'],
  ['glass-front-left', 'Front left window', 'Vitre avant gauche'],
  ['glass-front-right', 'Front right window', 'Vitre avant droite'],
  ['mirror-left', 'Left mirror', 'Rétroviseur gauche', 'mirror-left-fold'],
  ['mirror-right', 'Right mirror', 'Rétroviseur droit', 'mirror-right-fold'],
  ['steering-wheel', 'Steering wheel', 'Volant', 'steering-wheel-steer'],
  ['wipers', 'Wipers', 'Essuie-glaces', 'wipers-sweep']
]

/** Name, English, French, light; daytime lights and screens are on when a visit begins. */
const LIGHTS: readonly (readonly [name: string, en: string, fr: string, light: string, lit: boolean])[] = [
  ['lights-day', 'Daytime lights', 'Feux de jour', 'day', true],
  ['lights-dipped', 'Dipped beam', 'Feux de croisement', 'dipped', false],
  ['lights-brake', 'Brake lights', 'Feux stop', 'brake', false],
  ['lights-left', 'Left indicators', 'Clignotants gauches', 'left', false],
  ['lights-right', 'Right indicators', 'Clignotants droits', 'right', false],
  ['lights-greeting', 'Greeting by light', 'Accueil lumineux', 'greeting', false],
  ['screens', 'Screens', 'Écrans', 'screen', true]
]

const FIXED: readonly Line[] = [
  ['body', 'Body', 'Carrosserie'],
  ['glass-windscreen', 'Windscreen', 'Pare-brise'],
  ['glass-roof', 'Glass roof', 'Toit vitré'],
  ['glass-quarter', 'Rear quarter windows', 'Vitres de custode'],
  ['glass-rear', 'Rear window', 'Lunette arrière'],
  ['glass-rear-left', 'Rear left window', 'Vitre arrière gauche'],
  ['glass-rear-right', 'Rear right window', 'Vitre arrière droite'],
  ['lamps-front', 'Front lamps', 'Feux avant'],
  ['lamps-rear', 'Rear lamps', 'Feux arrière'],
  ['lamps-rear-middle', 'Rear light band', 'Bandeau lumineux arrière'],
  ['charge-socket', 'Charge socket', 'Connecteur de charge'],
  ['seats-front', 'Front seats', 'Sièges avant'],
  ['seats-rear', 'Rear seats', 'Sièges arrière'],
  ['dashboard', 'Dashboard', 'Tableau de bord'],
  ['console', 'Centre console', 'Console centrale'],
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
export const PARTS: Part[] = [
  ...OPENING.map((line) => ({ ...part(line), clip: line[3] ?? `${line[0]}-open` })),
  ...LIGHTS.map(([name, en, fr, light, lit]): Part => ({ ...part([name, en, fr]), light, ...(lit ? { lit } : {}) })),
  ...FIXED.map(part),
  ...CORNERS.map(part)
]

/** The nodes of the four wheels that show a design: `aero`, `forged` or `turbine`. */
export function wheelNodes(design: string): string[] {
  return CORNERS.map(([corner]) => `${corner}-${design}`)
}
