/** A number from 0 up to 1 that is always the same for one text: how somebody holds themselves (hash: FNV-1a). */
export const mannerOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  // The low bits of short texts are too alike: mix once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296
}
