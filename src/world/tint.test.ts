import { BoxGeometry, Group, Matrix4, Mesh, MeshBasicMaterial, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { createTint } from './tint.ts'

test.each([true, false])('O3: the rim lies over what it is of, whether its place is reckoned anew (%s) or was given for good', (matrixAutoUpdate) => {
  const part = new Group()
  const mesh = new Mesh(new BoxGeometry(), new MeshBasicMaterial())
  part.add(mesh)
  if (matrixAutoUpdate) {
    mesh.position.set(3, 0, 0)
    mesh.scale.setScalar(8)
  } else {
    mesh.matrixAutoUpdate = false
    mesh.matrix.compose(new Vector3(3, 0, 0), mesh.quaternion, new Vector3(8, 8, 8))
  }
  const tint = createTint()
  tint.on(part, 'light')
  part.updateMatrixWorld(true)
  const [shell] = mesh.children as Mesh[]
  expect(shell!.matrixWorld.equals(mesh.matrixWorld)).toBe(true)
  expect(shell!.matrixWorld.equals(new Matrix4())).toBe(false)
  tint.on(null, 'light')
  expect(mesh.children).toEqual([])
  tint.dispose()
})
