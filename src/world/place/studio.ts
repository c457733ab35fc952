import { Color, type Scene, type Texture } from 'three'
import { createFloor, type Floor } from './floor.ts'
import { mixSurroundings, SURROUNDINGS, type Surroundings } from './surroundings.ts'

/** The room round the product: floor, background, strength of the light; light or dark. */
export interface Studio {
  readonly floor: Floor
  /** The surroundings' light of the studio from now on; that of before is disposed of. */
  light(environment: Texture): void
  /** Makes room for a place: its floor, background and light are gone until it is told to come back. */
  aside(aside: boolean): void
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
  let away = false
  let environment: Texture | null = null
  const apply = () => {
    if (away) return
    background.setRGB(...now.background)
    floor.colours(now.floor, now.background)
    scene.environmentIntensity = now.light
  }
  scene.background = background
  scene.add(floor.mesh)
  apply()
  return {
    floor,
    light(next) {
      environment?.dispose()
      environment = next
      if (!away) scene.environment = next
    },
    aside(aside) {
      away = aside
      floor.mesh.visible = !aside
      scene.background = aside ? null : background
      scene.environment = aside ? null : environment
      scene.environmentIntensity = 1
      apply()
    },
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
