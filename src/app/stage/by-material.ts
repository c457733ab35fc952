import type { RenderItem } from 'three'

/**
 * The order in which what is not seen through is drawn: as three's own, without the distance, which three asks last and which would be an object of
 * its own in each comparison of each picture. What shares a material is drawn in the order in which it came to be.
 */
export const byMaterial = (a: RenderItem, b: RenderItem): number =>
  a.groupOrder - b.groupOrder || a.renderOrder - b.renderOrder || a.material.id - b.material.id || a.id - b.id
