import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { Mesh } from 'three'
import type { Vec3 } from '../../contract/ids.ts'
import { createChip } from '../../world/moving/chip.ts'
import { materialUnder } from '../../world/product/variants.ts'
import { useRoom } from '../room-parts.ts'

/** A chip in the hand, and the product wearing it where it is held against. */
export function Holding() {
  const parts = useRoom()
  const { stage, product, scene, steps, own, eye, gl, chipAt, wake } = parts
  const chip = useStore(stage, (model) => model.chip)
  const shown = useStore(product, (held) => held.shown)
  useEffect(() => {
    const choice = chip && stage.getState().showroom.groups.find(({ id }) => id === chip.group)?.choices.find(({ id }) => id === chip.choice)
    if (!choice || !shown) return undefined
    const { variants } = choice.effect
    const meshes = [...shown.product.variants].flatMap(([mesh, materials]) => (variants.some((name) => materials.byVariant.has(name)) ? [[mesh as Mesh, materialUnder(materials, variants)] as const] : []))
    const made = createChip(gl, meshes, choice.swatch?.[Math.floor(choice.swatch.length / 2)] ?? '#808080')
    scene.add(made.group)
    const undo = steps.set('chip', () => {
      const hand = gl.xr.isPresenting ? own.pose[stage.getState().moving.hand === 'left' ? 'left' : 'right'] : undefined
      const at = hand ? (hand.p as Vec3) : null
      made.show(at, chipAt.now ?? at, eye)
      return false
    })
    wake()
    return () => {
      undo()
      made.dispose()
      wake()
    }
  }, [chip, shown, stage, scene, steps, own, eye, gl, chipAt, wake])
  return null
}
