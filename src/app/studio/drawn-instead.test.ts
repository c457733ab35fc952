import { Object3D } from 'three'
import { expect, test } from 'vitest'
import { drawnInstead } from './drawn-instead.ts'

test('I12: however often a picture is drawn, the fine model stands alone in it, and afterwards the usual one stands alone again', () => {
  const [scene, ground, usual] = [new Object3D(), new Object3D(), new Object3D()]
  scene.add(ground, usual)
  for (let time = 0; time < 3; time++) {
    const fine = new Object3D()
    expect(drawnInstead(usual, fine, () => [...scene.children])).toEqual([ground, fine])
    expect([scene.children, fine.parent]).toEqual([[ground, usual], null])
  }
  const failing = new Object3D()
  expect(() => drawnInstead(usual, failing, () => {
    throw new Error('lost')
  })).toThrow('lost')
  expect(scene.children).toEqual([ground, usual])
})
