import {
  AmbientLight, BufferAttribute, BufferGeometry, Color, Group, Mesh, MeshBasicMaterial, MeshStandardMaterial, PerspectiveCamera, PlaneGeometry,
  Scene, Sprite, SpriteMaterial, WebGLRenderer
} from 'three'
import { randomLook } from '../../src/contract/look.ts'
import { createPoseTarget } from '../../src/contract/pose.ts'
import type { PeopleRange } from '../../src/world/people/data.ts'
import { readPeople } from '../../src/world/people/data.ts'
import { createCrowd } from '../../src/world/people/crowd.ts'
import { STEP } from '../../src/world/people/format.ts'
import { rangesOf } from '../../src/world/people/wardrobe.ts'
import { floorOf } from './people-floor.ts'

/** What is measured: people as the product has them (of whom a head, or a head and both hands come), as meshes of their own, and drawing alone. */
export type Kind = 'crowd' | 'tracked' | 'separate' | 'floor'

declare global {
  interface Window {
    /**
     * Median milliseconds of the page for one frame (everything moved, drawing calls given) and draw calls of it: one frame on the heels of
     * the other, or each in a picture of its own.
     */
    benchPeople?: (kind: Kind, paced?: 'pictures') => Promise<{ ms: number; calls: number }>
    /** Moves the crowd so many frames on without drawing it. */
    benchSteps?: (frames: number) => void
    benchProblem?: string
  }
}

const COUNT = 50
/** Frames that are timed, each by itself: as in a page, the one before has been drawn when it begins. */
const FRAMES = 30

const seeded = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647

interface Fixture {
  readonly object: Group
  step(t: number): void
}

/** A hand that swings before somebody who looks along +z. */
const swing = ({ p }: { p: number[] }, head: readonly number[], aside: number, by: number): void => {
  p[0] = head[0]! + aside
  p[1] = head[1]! - 0.5 + 0.1 * by
  p[2] = head[2]! + 0.3 + 0.1 * by
}

/** People as the product draws them, with all inference, every pose moving. */
const crowdOf = (data: ArrayBuffer, camera: PerspectiveCamera, hands: boolean): Fixture => {
  const random = seeded(5)
  const crowd = createCrowd(data, { advisorWord: 'Advisor', random, nearDistance: 3.5 })
  const poses = Array.from({ length: COUNT }, () => ({ ...createPoseTarget(), hasLeft: hands, hasRight: hands }))
  const ids = poses.map((_, k) => `${k}`)
  for (let k = 0; k < COUNT; k++) crowd.add(`${k}`, { look: randomLook(random), name: `Person ${k}`, advisor: k % 5 === 0, verified: false })
  return {
    object: crowd.object,
    step(t) {
      for (let k = 0; k < COUNT; k++) {
        const pose = poses[k]!
        pose.head.p[0] = (k % 10) * 0.8 - 4 + 0.1 * Math.sin(t * 2 + k)
        pose.head.p[1] = 1.615
        pose.head.p[2] = -Math.floor(k / 10) * 0.8
        const half = Math.PI / 2 + 0.15 * Math.sin(t * 3 + k)
        pose.head.q[1] = Math.sin(half)
        pose.head.q[3] = Math.cos(half)
        if (hands) {
          swing(pose.left, pose.head.p, -0.25, Math.sin(t * 2 + k))
          swing(pose.right, pose.head.p, 0.25, Math.cos(t * 2 + k))
        }
        crowd.setPoseTarget(ids[k]!, pose)
        crowd.setLevel(ids[k]!, 0.3)
      }
      crowd.update(1 / 60, camera.position)
    }
  }
}

const geometryOf = ({ place, facing, indices }: PeopleRange): BufferGeometry => {
  const count = place.length / 4
  const geometry = new BufferGeometry()
  const positions = Float32Array.from({ length: count * 3 }, (_, k) => place[4 * Math.floor(k / 3) + (k % 3)]! * STEP)
  const normals = Float32Array.from({ length: count * 3 }, (_, k) => facing[4 * Math.floor(k / 3) + (k % 3)]! / 127)
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setIndex(new BufferAttribute(indices, 1))
  return geometry
}

/** The same people as three is mostly used: a mesh for each part, a shadow and a name; parts turn, nothing is inferred. */
const separateOf = (data: ArrayBuffer): Fixture => {
  const random = seeded(5)
  const geometries = new Map(readPeople(data).filter((range) => range.level === 1).map((range) => [range.name, geometryOf(range)]))
  const object = new Group()
  for (let k = 0; k < COUNT; k++) {
    const person = new Group()
    person.position.set((k % 10) * 0.8 - 4, 0, -Math.floor(k / 10) * 0.8)
    person.rotation.y = Math.PI
    for (const name of rangesOf(randomLook(random), k % 5 === 0, null)) {
      person.add(new Mesh(geometries.get(name)!, new MeshStandardMaterial({ color: new Color(random(), random(), random()) })))
    }
    const shadow = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial({ transparent: true, opacity: 0.3, depthWrite: false }))
    shadow.rotation.x = -Math.PI / 2
    const name = new Sprite(new SpriteMaterial({ color: 0 }))
    name.position.y = 1.9
    person.add(shadow, name)
    object.add(person)
  }
  return {
    object,
    step(t) {
      object.children.forEach((person, k) => {
        person.position.x = (k % 10) * 0.8 - 4 + 0.1 * Math.sin(t * 2 + k)
        person.children.forEach((part, n) => { part.rotation.y = 0.05 * Math.sin(t * 3 + k + n) })
      })
    }
  }
}

const start = async (): Promise<void> => {
  const data = await (await fetch('people.bin')).arrayBuffer()
  const canvas = document.querySelector('canvas')!
  const renderer = new WebGLRenderer({ canvas })
  renderer.setSize(64, 36)
  const camera = new PerspectiveCamera(60, 16 / 9, 0.05, 100)
  camera.position.set(0, 1.6, 6)
  camera.lookAt(0, 1, 0)
  camera.updateMatrixWorld()
  const fixtures: Record<Kind, Fixture> = { crowd: crowdOf(data, camera, false), tracked: crowdOf(data, camera, true), separate: separateOf(data), floor: floorOf(data, COUNT, seeded(5)) }
  const scene = new Scene()
  scene.add(new AmbientLight(0xffffff, 2))
  const pixel = new Uint8Array(4)
  const gl = renderer.getContext()
  let clock = 0
  window.benchSteps = (frames) => {
    for (let frame = 0; frame < frames; frame++) fixtures.crowd.step((clock += 1 / 60))
  }
  window.benchPeople = async (kind, paced) => {
    const { object, step } = fixtures[kind]
    scene.add(object)
    const times: number[] = []
    for (let frame = 0; frame < FRAMES; frame++) {
      const from = performance.now()
      step((clock += 1 / 60))
      renderer.render(scene, camera)
      times.push(performance.now() - from)
      // The drawing itself is awaited outside of the measured time.
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
      if (paced) await new Promise(requestAnimationFrame)
    }
    const { calls } = renderer.info.render
    scene.remove(object)
    return { ms: times.slice(2).sort((a, b) => a - b)[Math.floor((FRAMES - 2) / 2)]!, calls }
  }
}

start().catch((error: unknown) => { window.benchProblem = String(error) })
