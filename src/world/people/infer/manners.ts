/*
 * Where hands go that nothing tracks: a vector and a turn of the right hand for each pose, in the frame of the chest (x right, y up,
 * -z ahead; palm's middle, fingers along -z, back of the hand +y). The left hand is the mirror image.
 */

/** How many numbers a pose takes, and where each begins. */
const POSE = 7
export const MANNER = { hanging: 0, lap: POSE, open: 2 * POSE, show: 3 * POSE, wheels: 4 * POSE } as const

/** Turn of pitch (x), yaw (y) and roll (z), roll first, radians. */
const turn = (pitch: number, yaw: number, roll: number): readonly number[] => {
  const [sx, cx, sy, cy, sz, cz] = [pitch, yaw, roll].flatMap((angle) => [Math.sin(angle / 2), Math.cos(angle / 2)]) as [number, number, number, number, number, number]
  return [sx * cy * cz + cx * sy * sz, cx * sy * cz - sx * cy * sz, cx * cy * sz - sx * sy * cz, cx * cy * cz + sx * sy * sz]
}

export const MANNERS = Float32Array.from([
  // Hanging, slightly bent, thumbs ahead.
  ...[0.222, -0.648, -0.075], ...turn(-1.38, 0.12, -1.32),
  // On the thighs.
  ...[0.145, -0.4, -0.33], ...turn(-0.3, 0.3, -0.25),
  // An open hand before the waist, palm half up.
  ...[0.175, -0.36, -0.31], ...turn(0.12, 0.32, -2.0),
  // Higher and farther out: showing something.
  ...[0.27, -0.25, -0.36], ...turn(0.3, -0.25, -1.75),
  // On the wheels' rims.
  ...[0.24, -0.46, -0.2], ...turn(-0.75, 0.1, -1.1)
])
