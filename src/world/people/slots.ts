/** What a surface is made of: chooses its colours in the vertex shader and its painting in the fragment shader. */
export const SLOT = {
  face: 0,
  skin: 1,
  eye: 2,
  lid: 3,
  hair: 4,
  top: 5,
  legs: 6,
  shoe: 7,
  frame: 8,
  lanyard: 9,
  badge: 10,
  cover: 11,
  beard: 12,
  inner: 13,
  trim: 14,
  metal: 15,
  rubber: 16,
  teeth: 17
} as const
