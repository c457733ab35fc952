import type { Material, Mesh, Texture } from 'three'
import { makingOf, sameMaking, type Making } from '../../contract/making.ts'
import type { StageStore } from '../../model/stage.ts'
import type { RoomTools } from '../../model/studio/room-tools.ts'
import type { RoomParts } from '../../scene/room-parts.ts'
import type { Level, ProductManifest } from '../../world/product/manifest.ts'
import { lumpGhost, swingGhost, type Ghost } from '../../world/product/made/ghost.ts'
import { lumpsOf, type FoundLump } from '../../world/product/made/pieces.ts'
import { carrierOf, isCarried } from '../../world/product/shares.ts'
import type { Shown } from '../../world/product/shown.ts'
import type { First } from '../first/first.ts'

/** The tools of an editor's room, and the making itself. */
export interface StudioTools extends RoomTools {
  /** Makes the product anew where what is made of it by hand has changed; resolves when it is on show. */
  remade(): Promise<void>
  dispose(): void
}

/** How the room makes a level ready to be shown, and dresses it: what `loading.ts` does. */
export interface Readying {
  ready(glb: ArrayBuffer, files: ProductManifest, wanted: Making): Promise<{ shown: Shown; manifest: ProductManifest }>
  wear(shown: Shown, stage: StageStore): void
}

/** Pieces that are listed; smaller ones stay with their part. */
const MOST = 60

/**
 * @param colour of what is drawn over the product, as the page's style says it
 * @param begun what was made of the product that is on show
 */
export function studioTools(first: First, parts: RoomParts, level: Level, colour: string, begun: Making, making: Readying): StudioTools {
  const { stage, product, scene, wake } = parts
  let made = begun
  let ghost: Ghost | null = null
  let turning: Parameters<RoomTools['swing']>[0] = null
  let lumps: FoundLump[] = []
  let working: Promise<void> | null = null
  let before: Shown | null = null
  let fine = level !== 'light'

  const draw = (next: Ghost | null) => {
    ghost?.dispose()
    ghost = next
    if (ghost) scene.add(ghost.group)
    wake()
  }
  const swing = (hinge: typeof turning) => {
    turning = hinge
    const { shown } = product.getState()
    draw(hinge && shown ? swingGhost(shown.product, hinge, colour) : null)
  }
  /** What comes and goes with a choice needs no making where it is drawn by itself already. */
  const isThere = (wanted: Making): boolean => {
    const now = product.getState().shown?.product
    return now !== undefined && sameMaking({ ...wanted, alone: [] }, { ...made, alone: [] }) && !wanted.alone.some((name) => isCarried(now.part(name)))
  }
  const make = async (): Promise<void> => {
    const light = await first.light
    fine = fine && product.getState().shown !== light.shown
    for (let wanted = makingOf(stage.getState().showroom); !sameMaking(wanted, made); wanted = makingOf(stage.getState().showroom)) {
      if (isThere(wanted)) {
        made = wanted
        continue
      }
      const built = light.files.levels[fine ? level : 'light']
      const { shown, manifest } = await making.ready(await parts.fetchBytes(first.product + built.file), light.files, wanted)
      made = wanted
      const old = product.getState().shown
      if (old) shown.takeOver(old)
      making.wear(shown, stage)
      parts.bodywork.now = manifest
      draw(null)
      lumps = []
      product.setState({ shown })
      swing(turning)
      // The last one is still seen giving way; the one before it by nobody.
      if (before) forget(before)
      before = old === light.shown ? null : old
    }
  }
  return {
    remade() {
      if (sameMaking(makingOf(stage.getState().showroom), made)) return Promise.resolve()
      working ??= make().finally(() => {
        working = null
        wake()
      })
      return working
    },
    swing,
    lumps(part) {
      const { shown } = product.getState()
      if (!shown) return []
      const { showroom, configuration } = stage.getState()
      // Places are told of everything shut.
      stage.setState({ configuration: { ...configuration, open: [] } })
      making.wear(shown, stage)
      shown.product.root.updateMatrixWorld(true)
      lumps = lumpsOf(shown.product, part, new Set(showroom.parts.map(({ name }) => name))).slice(0, MOST)
      return lumps.map(({ at, size }) => ({ at, size }))
    },
    mark: (which) => draw(which.length === 0 ? null : lumpGhost(which.flatMap((index) => lumps[index] ?? []), colour)),
    materials(part) {
      const { shown } = product.getState()
      const found = new Map<string, string>()
      const from = part === undefined ? shown?.product.root : shown?.product.part(part)
      from?.traverse((object) => {
        const mesh = carrierOf(object) ?? (object as Mesh)
        if (!mesh.isMesh || Array.isArray(mesh.material)) return
        const standard = shown!.product.variants.get(mesh)?.standard ?? mesh.material
        const { name, color, visible } = standard as Material & { color?: { getHexString(): string } }
        if (name && visible && !found.has(name)) found.set(name, `#${color?.getHexString() ?? '808080'}`)
      })
      return [...found].map(([name, color]) => ({ name, color })).toSorted((a, b) => a.name.localeCompare(b.name))
    },
    dispose: () => draw(null)
  }
}

/** Gives back what a product held on the graphics card. */
function forget({ product }: Shown): void {
  product.root.traverse((object) => {
    const mesh = object as Mesh
    if (!mesh.isMesh) return
    mesh.geometry.dispose()
    for (const material of [mesh.material].flat()) {
      for (const value of Object.values(material)) if ((value as Texture | null)?.isTexture) (value as Texture).dispose()
      material.dispose()
    }
  })
}
