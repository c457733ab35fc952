import type { Vec3 } from '../../contract/ids.ts'

/** The standing panel's middle is this far from the eyes, metres, and below them; it stands left of where one looks, the more so beside a person. Radians. */
export const PANEL_DISTANCE = 1.2
const BELOW = (17 * Math.PI) / 180
const BESIDE = (22 * Math.PI) / 180
const BESIDE_PEOPLE = (34 * Math.PI) / 180
/** One who has walked away from a panel finds it anew, metres, unless they put it where it is. */
const LEFT_BEHIND = 2.4

/** Where a panel is put before somebody: `yaw` is where they look over the floor (0: +z, a quarter turn: +x), radians. */
export function placeBefore(eye: Vec3, yaw: number, company: boolean): Vec3 {
  const turned = yaw + (company ? BESIDE_PEOPLE : BESIDE)
  const flat = Math.cos(BELOW) * PANEL_DISTANCE
  return [eye[0] + Math.sin(turned) * flat, eye[1] - Math.sin(BELOW) * PANEL_DISTANCE, eye[2] + Math.cos(turned) * flat]
}

/** Whether a panel has been left behind: one that was put down stays where it was put until it is called from afar. */
export function isLeftBehind(panel: Vec3, eye: Vec3, putDown: boolean, called: boolean): boolean {
  const away = Math.hypot(panel[0] - eye[0], panel[1] - eye[1], panel[2] - eye[2])
  return away > LEFT_BEHIND && (!putDown || called)
}
