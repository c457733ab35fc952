import { Color, type Scene } from 'three'
import { createFloor, type Floor } from './floor.ts'
import { mixSurroundings, SURROUNDINGS, type Surroundings } from './surroundings.ts'

/** The room round the product: floor, background, strength of the light; light or dark. */
export interface Studio {
  readonly floor: Floor
  theme(theme: 'light' | 'dark', atOnce: boolean): void
  step(seconds: number): boolean
  dispose(): void
}

const CHANGE_SECONDS = 0.4

export function createStudio(scene: Scene, theme: 'light' | 'dark'): Studio {
  const floor = createFloor()
  const background = new Color()
  let now = SURROUNDINGS[theme]
  let from: Surroundings | null = null
  let to = now
  let passed = 0
  const apply = () => {
    background.setRGB(...now.background)
    floor.colours(now.floor, now.background)
    scene.environmentIntensity = now.light
  }
  scene.background = background
  scene.add(floor.mesh)
  apply()
  return {
    floor,
    theme(next, atOnce) {
      if (SURROUNDINGS[next] === to) return
      to = SURROUNDINGS[next]
      passed = 0
      from = atOnce ? null : now
      if (atOnce) now = to
      apply()
    },
    step(seconds) {
      if (!from) return false
      passed += Math.min(seconds, 0.1)
      const t = Math.min(1, passed / CHANGE_SECONDS)
      now = mixSurroundings(from, to, t * t * (3 - 2 * t))
      if (t === 1) from = null
      apply()
      return t < 1
    },
    dispose() {
      scene.remove(floor.mesh)
      scene.background = null
      floor.dispose()
    }
  }
}
