import type { Object3D } from 'three'

/** Puts one thing of a scene in the place of another for as long as something is drawn, and then the first one back, whatever comes of it. */
export function drawnInstead<T>(usual: Object3D, other: Object3D, draw: () => T): T {
  const scene = usual.parent
  if (!scene) throw new Error('what is usually drawn is not in a scene')
  scene.remove(usual)
  scene.add(other)
  try {
    return draw()
  } finally {
    scene.remove(other)
    scene.add(usual)
  }
}
