import type { StageStore } from '../../model/stage.ts'
import { loadEnvironment } from '../../world/environment.ts'
import { finestLevel, frameTime } from '../../world/fitness.ts'
import type { Level, ProductManifest } from '../../world/product/manifest.ts'
import { prepareRays } from '../../world/product/rays.ts'
import type { Shown } from '../../world/product/shown.ts'
import type { First } from '../first/first.ts'
import { environmentOf } from '../../contract/own-files.ts'
import type { FetchBytes, Light } from '../first/light.ts'
import { shownOf } from '../first/shown-of.ts'
import { makingOf, type Making } from '../../contract/making.ts'
import { dressOf } from '../../scene/dress-of.ts'
import type { RoomParts } from '../../scene/room-parts.ts'

/** Lets the page breathe between two pieces of work. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * Puts the light level on show as soon as it is there, then the finest in its place that the device can move, up to `level`, at the same configuration and with doors half-way where they
 * were. Tells the stage the real bytes. Resolves when all is loaded, or given up: a broken light level leaves the room without a
 * product, a broken further one leaves the light one standing.
 */
export async function loadProduct(first: First, parts: RoomParts, level: Level, fetchBytes: FetchBytes, unmeasured: boolean): Promise<void> {
  const { stage, product } = parts
  const tell = (phase: 'product' | 'detail' | 'done' | 'failed', bytes: number, of: number) => stage.setState({ loading: { phase, bytes, of } })
  const { progress } = first
  progress.tell = () => tell('product', progress.bytes, progress.of)
  progress.tell()
  let light: Light
  try {
    light = await first.light
  } catch (error) {
    console.warn('the product cannot be shown:', error)
    tell('failed', 0, 0)
    return
  } finally {
    delete progress.tell
  }
  wear(light.shown, stage)
  if (light.shadow) parts.studio.floor.shade(light.shadow, light.manifest.shadow!.size)
  product.setState({ shown: light.shown })
  stage.setState({ picture: 'drawn' })
  await prepareRays(light.shown.product.root, rest)
  const finest = unmeasured ? level : finestLevel(frameTime(parts.gl, parts.scene, parts.camera), level)
  if (finest === 'light') return tell('done', light.manifest.levels.light.bytes, light.manifest.levels.light.bytes)

  const built = light.manifest.levels[finest]
  tell('detail', 0, built.bytes)
  try {
    let told = 0
    const glb = await fetchBytes(first.product + built.file, (bytes) => {
      if (bytes - told < built.bytes / 50 && bytes < built.bytes) return
      told = bytes
      tell('detail', bytes, built.bytes)
    })
    const { shown: fine } = await ready(glb, light.files, makingOf(stage.getState().showroom))
    wear(fine, stage)
    await parts.gl.compileAsync(fine.product.root, parts.camera, parts.scene)
    wear(fine, stage)
    fine.takeOver(light.shown)
    product.setState({ shown: fine })
    tell('done', built.bytes, built.bytes)
  } catch (error) {
    console.warn('the product stays coarse:', error)
    tell('done', light.manifest.levels.light.bytes, light.manifest.levels.light.bytes)
  }
}

/** A level with what is made of it by hand, and with its trees for rays. */
export async function ready(glb: ArrayBuffer, files: ProductManifest, making: Making): ReturnType<typeof shownOf> {
  const made = await shownOf(glb, files, making)
  await prepareRays(made.shown.product.root, rest)
  return made
}

/** Dresses a level as the stage stands. */
export function wear(shown: Shown, stage: StageStore): void {
  const { showroom, configuration, language } = stage.getState()
  shown.dress(dressOf(showroom, configuration, language), true)
}

/** Keeps the surroundings' light that of the page's theme: the small one first, the whole one when there is time for it. */
export function followEnvironment(first: First, parts: RoomParts, fetchBytes: FetchBytes, whole: boolean): () => void {
  let turn = 0
  let over = false
  const put = async (theme: 'light' | 'dark', size: 'first' | 'whole', mine: number) => {
    const texture = loadEnvironment(await fetchBytes(environmentOf(theme, size)))
    if (over || mine !== turn) return texture.dispose()
    parts.studio.light(texture)
    parts.wake()
  }
  const fetch = async (theme: 'light' | 'dark', hasFirst: boolean) => {
    const mine = ++turn
    try {
      if (!hasFirst) await put(theme, 'first', mine)
      if (whole && mine === turn) await put(theme, 'whole', mine)
    } catch (error) {
      console.warn('the surroundings stay as they are:', error)
    }
  }
  const undo = parts.stage.subscribe((model, before) => {
    if (model.theme !== before.theme) void parts.awaits(fetch(model.theme, false))
  })
  const begin = () => void parts.awaits(fetch(parts.stage.getState().theme, parts.scene.environment !== null))
  first.light.then(begin, begin)
  return () => {
    over = true
    undo()
  }
}
