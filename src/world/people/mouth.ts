/*
 * The mouth is modelled open, so that it has an inside; the shader shuts it. Both know it by this one function: how far a
 * point of the open head's surface moves up when the mouth shuts. All in the head's frame (x right, y up, f forward,
 * from the point between the pupils), metres.
 */

/** How far the lower lip's middle travels. */
export const MOUTH_DROP = 0.0115
/** Half the mouth's width. */
export const MOUTH_HALF = 0.0235
/** Height of the line between the shut lips at the middle, and how much higher it is at the corners. */
export const MOUTH_LINE = -0.0672
export const MOUTH_SMILE = 0.002

const smoothstep = (a: number, b: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - a) / (b - a)))
  return t * t * (3 - 2 * t)
}

/** Height of the line between the lips at x. */
export const mouthLine = (x: number): number => MOUTH_LINE + MOUTH_SMILE * Math.min(1.5, Math.abs(x) / MOUTH_HALF)

/** How far the point (x, y, f) of the open head moves up when the mouth shuts. */
export const mouthShut = (x: number, y: number, f: number): number => {
  const a = Math.abs(x)
  const slot = MOUTH_DROP * Math.sqrt(1 - Math.min(1, (a / MOUTH_HALF) ** 2))
  const soft = 0.0004 + 0.013 * smoothstep(0.012, 0.034, a)
  const below = smoothstep(soft, -(slot + soft), y - mouthLine(x))
  return MOUTH_DROP * below * smoothstep(-0.085, -0.02, f) * smoothstep(-0.17, -0.115, y)
}

/** The same in GLSL: `mouthShut(vec3 h)` with h from the eyes and z = -f. */
export const MOUTH_GLSL = /* glsl */ `
float mouthLine(float a) { return ${MOUTH_LINE} + ${MOUTH_SMILE} * min(1.5, a / ${MOUTH_HALF}); }
float mouthShut(vec3 h) {
  float a = abs(h.x);
  float slot = ${MOUTH_DROP} * sqrt(1. - min(1., (a / ${MOUTH_HALF}) * (a / ${MOUTH_HALF})));
  float soft = .0004 + .013 * smoothstep(.012, .034, a);
  float below = 1. - smoothstep(-(slot + soft), soft, h.y - mouthLine(a));
  return ${MOUTH_DROP} * below * (1. - smoothstep(.02, .085, h.z)) * smoothstep(-.17, -.115, h.y);
}
`
