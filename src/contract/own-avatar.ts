/** What an avatar of one's own may be: a VRM 1.0 or a GLB with the skeleton of a person, within these. */
export const OWN_AVATAR = {
  bytes: 8 * 1024 * 1024,
  triangles: 32_000,
  textures: 4,
  /** Edge of a texture, pixels. */
  texture: 1024,
  /** Of them in a room at once. */
  room: 4
} as const

/** Why a file is not worn. */
export const OWN_AVATAR_FAULTS = [
  'too-large',
  'not-an-avatar',
  'old-vrm',
  'not-whole',
  'unknown-parts',
  'too-many-triangles',
  'too-many-textures',
  'texture-too-large',
  'broken',
  'no-person',
  'wrong-size',
  'only-author',
  'not-commercial',
  'no-passing-on',
  'too-slow'
] as const
export type OwnAvatarFault = (typeof OWN_AVATAR_FAULTS)[number]
