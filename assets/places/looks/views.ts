/** Where a picture is taken from, and who stands in it. Metres, degrees. */
export interface View {
  readonly from: readonly [number, number, number]
  readonly at: readonly [number, number, number]
  readonly fov: number
  readonly people: boolean
}

const view = (from: View['from'], at: View['at'], fov: number, people = false): View => ({ from, at, fov, people })

export const VIEWS: Readonly<Record<string, View>> = {
  eye: view([4.9, 1.6, 5.2], [-0.3, 0.95, -0.8], 50),
  people: view([4.9, 1.6, 5.2], [-0.3, 0.95, -0.8], 50, true),
  other: view([-4.7, 1.6, 5.6], [0.3, 0.95, -0.6], 50),
  outside: view([5.1, 1.15, 6.5], [0, 0.62, 0.05], 21),
  front: view([0.7, 1, 9], [0, 0.63, 0], 19),
  side: view([9.4, 1.05, 0.05], [0, 0.64, 0.05], 20),
  rear: view([-4.9, 1.3, -6.7], [0, 0.66, -0.05], 22),
  seat: view([0.37, 1.13, -0.18], [0.3, 1.02, 1.2], 72),
  driver: view([0.36, 1.13, -0.22], [0.2, 0.86, 0.8], 66),
  // Into the mirror on the driver's door, as the driver turns the head to it.
  glance: view([0.37, 1.16, -0.2], [0.93, 1.06, 0.49], 30),
  corner: view([-3.2, 1.6, -4.6], [-8, 0.7, -8.9], 55),
  over: view([7.6, 4.6, 11.5], [-1.5, 0.4, -2.5], 58),
  wide: view([9.8, 1.65, 9.8], [-3, 1.5, -4], 62),
  // Upright pictures: the product a little below the middle, the place above it.
  phone: view([5.6, 1.5, 7.2], [-0.1, 1.5, -0.4], 32),
  mirror: view([3.9, 0.75, 5.2], [-0.1, 0.35, 0.2], 44, true),
  away: view([-4.7, 1.6, 5.6], [0.3, 1.05, -0.6], 58, true),
  back: view([-8.5, 1.65, -9], [3, 1.5, 4], 62)
}
