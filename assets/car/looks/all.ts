/** The fixed pictures of the car: file name, then what the shooter is asked for. */
export interface Picture {
  name: string
  view: string
  studio: 'light' | 'dark' | 'zebra'
  paint: string
  wheels: string
  roof: 'glass' | 'painted'
  /** Lights by name, as shares of their strength; without it the car is as it comes. */
  lit?: Record<string, number>
  interior: string
  level: 'light' | 'headset' | 'full'
  size: [number, number]
}

const WIDE: [number, number] = [1280, 720]
const PHONE: [number, number] = [390, 700]

function picture(name: string, view: string, rest: Partial<Picture> = {}): Picture {
  return { name, view, studio: 'dark', paint: 'glacier', wheels: 'aero', roof: 'glass', interior: 'sand', level: 'full', size: WIDE, ...rest }
}

export const PICTURES: readonly Picture[] = [
  picture('front-quarter', 'front-quarter'),
  picture('front-quarter-light', 'front-quarter-right', { studio: 'light', paint: 'ember', wheels: 'forged' }),
  picture('side', 'side', { paint: 'ember', wheels: 'forged' }),
  picture('side-light', 'side', { studio: 'light', paint: 'chalk' }),
  picture('front', 'front', { studio: 'light' }),
  picture('rear', 'rear', { studio: 'light' }),
  picture('rear-quarter', 'rear-quarter', { wheels: 'turbine' }),
  picture('rear-quarter-light', 'rear-quarter', { studio: 'light', paint: 'lichen' }),
  picture('above', 'above', { studio: 'light', paint: 'pearl' }),
  picture('roof-painted', 'above', { studio: 'light', paint: 'glacier', roof: 'painted', wheels: 'turbine' }),
  picture('wheel-aero', 'wheel', { studio: 'light', paint: 'chalk' }),
  picture('wheel-forged', 'wheel', { wheels: 'forged' }),
  picture('wheel-turbine', 'wheel', { studio: 'light', wheels: 'turbine', paint: 'slate' }),
  picture('lamp-front', 'lamp-close'),
  picture('lamp-rear', 'lamp-rear', { paint: 'pearl' }),
  picture('nose', 'nose', { paint: 'pearl', wheels: 'forged' }),
  picture('nose-night', 'nose', { paint: 'night', studio: 'light' }),
  picture('driver', 'driver', { studio: 'light' }),
  picture('between-seats-night', 'between-seats', { studio: 'light', interior: 'night' }),
  picture('back-seat-moss', 'back-seat', { studio: 'light', interior: 'moss' }),
  picture('boot', 'boot', { studio: 'light' }),
  picture('cabin', 'cabin', { studio: 'light' }),
  picture('driver-headset', 'driver', { studio: 'light', level: 'headset' }),
  picture('door-inside', 'door-inside', { studio: 'light' }),
  picture('lit-front', 'nose', { paint: 'graphite', lit: { day: 0.3, dipped: 1, tail: 0.75, left: 1, ambient: 0.85, screen: 1 } }),
  picture('lit-rear', 'lamp-rear', { paint: 'graphite', lit: { day: 0.75, tail: 0.75, brake: 1, left: 1, ambient: 0.85, screen: 1 } }),
  picture('door-edge', 'door-edge', { studio: 'light', paint: 'ember' }),
  picture('bonnet-open', 'bonnet-open', { studio: 'light', paint: 'lichen' }),
  picture('steered', 'steered', { studio: 'light', paint: 'chalk', wheels: 'forged' }),
  picture('mirror', 'mirror', { studio: 'light', paint: 'ember' }),
  picture('mirror-headset', 'mirror', { studio: 'light', paint: 'ember', level: 'headset' }),
  picture('open', 'open', { studio: 'light' }),
  picture('open-right', 'open-right', { studio: 'light', paint: 'ember', wheels: 'forged' }),
  picture('open-rear', 'open-rear', { studio: 'light' }),
  picture('level-light', 'front-quarter', { level: 'light', studio: 'light' }),
  picture('level-light-rear', 'rear-quarter', { level: 'light' }),
  picture('level-headset', 'front-quarter', { level: 'headset' }),
  picture('phone', 'phone', { size: PHONE, studio: 'light', paint: 'ember', wheels: 'forged' }),
  picture('zebra-front', 'front-quarter', { studio: 'zebra' }),
  picture('zebra-side', 'side', { studio: 'zebra' }),
  picture('zebra-rear', 'rear-quarter', { studio: 'zebra' }),
]
