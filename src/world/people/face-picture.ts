/*
 * Faces are shaded from a picture of their surface, so that a nose is as round as it was modelled however few triangles
 * stand for it. The picture holds the right half; the left is its mirror image. It is read by azimuth about an upright
 * axis in the head and by height, more closely at the middle of the face than at its sides.
 */
export const FACE_PICTURE = {
  width: 128,
  height: 256,
  /** Heights of the lower and the upper edge over the eyes, metres. */
  low: -0.13,
  high: 0.09,
  /** The axis, forward of the eyes, metres. */
  axis: -0.085,
  /** Azimuth at the outer edge, radians. */
  side: 1.75,
  /** How much closer the middle is read than the side. */
  close: 0.9
} as const

const { side, close } = FACE_PICTURE

/** The azimuth of a place 0…1 across the picture. */
export const azimuthAt = (u: number): number => (side * u) / (1 + close - close * u)

/** In GLSL: where the picture shows a point of the head's frame (z = -forward). */
export const FACE_PICTURE_GLSL = /* glsl */ `
float faceAzimuth(vec3 h) { return atan(abs(h.x), -h.z - (${FACE_PICTURE.axis})); }
vec2 facePlace(vec3 h) {
  float t = faceAzimuth(h) / ${side};
  return vec2(t * ${(1 + close).toFixed(4)} / (1. + ${close} * t), (h.y - (${FACE_PICTURE.low})) / ${(FACE_PICTURE.high - FACE_PICTURE.low).toFixed(4)});
}
`
