/** A fixed picture: where the camera stands, what it looks at (metres, the car's frame), its vertical field of view. */
export interface View {
  from: [number, number, number]
  at: [number, number, number]
  fov: number
  /** Clips played to their end. */
  open?: string[]
}

const ALL = ['door-front-left-open', 'door-front-right-open', 'door-rear-left-open', 'door-rear-right-open', 'bonnet-open', 'tailgate-open', 'charge-port-open']

export const VIEWS: Record<string, View> = {
  'front-quarter': { from: [4.7, 1.05, 6.3], at: [-0.02, 0.6, 0], fov: 19.5 },
  'front-quarter-right': { from: [-4.7, 1.05, 6.3], at: [0.02, 0.6, 0], fov: 19.5 },
  phone: { from: [3.2, 1.5, 7.7], at: [0, 0.6, 0], fov: 46 },
  side: { from: [10.8, 0.9, 0], at: [0, 0.66, 0], fov: 17 },
  front: { from: [0, 0.95, 9.5], at: [0, 0.66, 0], fov: 14.5 },
  rear: { from: [0, 1.05, -9.5], at: [0, 0.66, 0], fov: 14.5 },
  'rear-quarter': { from: [4.7, 1.3, -6.1], at: [-0.02, 0.6, 0], fov: 20 },
  above: { from: [4.2, 4.4, 4.6], at: [0, 0.55, 0], fov: 24 },
  wheel: { from: [2.9, 0.5, 2.6], at: [0.8, 0.38, 1.35], fov: 22 },
  'lamp-front': { from: [1.9, 0.8, 3.8], at: [0.55, 0.62, 2], fov: 20 },
  'lamp-rear': { from: [1.9, 1.05, -3.9], at: [0.5, 0.82, -2], fov: 20 },
  'lamp-close': { from: [1.6, 0.75, 3.2], at: [0.75, 0.62, 2], fov: 14 },
  nose: { from: [1.5, 0.8, 5.7], at: [0.12, 0.55, 1.6], fov: 22 },
  driver: { from: [0.37, 1.14, -0.32], at: [0.15, 0.86, 0.8], fov: 68 },
  'between-seats': { from: [-0.05, 1.13, -0.4], at: [0.06, 0.8, 0.9], fov: 62 },
  'back-seat': { from: [-0.1, 1.12, 0.35], at: [0.05, 0.72, -0.9], fov: 64 },
  boot: { from: [0.5, 1.35, -3.9], at: [0, 0.7, -1.6], fov: 30, open: ['tailgate-open'] },
  open: { from: [5.1, 1.9, 5.2], at: [0, 0.72, 0], fov: 27, open: ALL },
  'open-right': { from: [-5.1, 1.9, 5.2], at: [0, 0.72, 0], fov: 27, open: ALL },
  'open-rear': { from: [4.4, 1.8, -5.8], at: [0, 0.78, 0], fov: 27, open: ALL },
  cabin: { from: [2.5, 1.25, 0.1], at: [0, 0.72, -0.05], fov: 38, open: ['door-front-left-open', 'door-rear-left-open'] },
  'door-inside': { from: [-0.05, 1.08, -0.05], at: [0.75, 0.66, 0.32], fov: 52 },
  'door-edge': { from: [3.1, 1.2, -1.7], at: [1.12, 0.72, 0.05], fov: 33, open: ['door-front-left-open', 'door-rear-left-open'] },
  'bonnet-open': { from: [3.1, 1.25, 4.3], at: [0.1, 0.95, 1.5], fov: 30, open: ['bonnet-open'] },
  steered: { from: [3.3, 0.62, 4.3], at: [0.72, 0.42, 1.36], fov: 22, open: ['steering-wheel-steer'] },
  mirror: { from: [0.37, 1.14, -0.32], at: [0.96, 1.04, 0.57], fov: 20 },
  cluster: { from: [0.3, 1.05, -0.05], at: [0.15, 0.86, 0.6], fov: 50 },
}
