/*
 * The 29 bytes of a pose, little-endian:
 *   0      version (high four bits), right, left, seated, pointing (bits 3…0)
 *   1      sequence number
 *   2–3    time, ms
 *   4–5    head x     6–7  head z     both -32…32 m in 65536 steps (about 1 mm)
 *   8–9    head y, -4…12 m in 14 bits (1 mm); above it the two bits that name the head's largest component
 *   10–13  the head's three smaller components, 10 bits each; above them the left hand's largest
 *   14–17  left hand from the head: x 11 bits, y 10, z 11; -1.5…1.5 m (1.5 and 3 mm)
 *   18–21  the left hand's three smaller components, 9 bits each; the right hand's largest (2); low 3 bits of the
 *          right hand's third component
 *   22–25  right hand from the head, as the left
 *   26–28  the right hand's first (9), second (9) and the high 6 bits of its third component
 * Quaternions by "smallest three" (Fiedler): the largest component is made positive and left out.
 */

/** Length of a pose on the wire. */
export const POSE_BYTES = 29

/** The layout described here. */
export const POSE_VERSION = 1

export const POINTING = 1
export const SEATED = 2
export const LEFT = 4
export const RIGHT = 8

/** Lowest and highest head y that the layout holds, metres. */
export const LOWEST = -4
export const HIGHEST = 12

/** The three smaller components of a unit quaternion lie within ± this. */
export const SMALL = Math.SQRT1_2
