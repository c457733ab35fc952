import {Euler, Quaternion} from 'three'
import type {Look} from '../../../src/contract/look.ts'
import {decodeLook, randomLook} from '../../../src/contract/look.ts'
import type {Pose, Rigid} from '../../../src/contract/pose.ts'
import type {Crowd} from '../../../src/world/people/crowd.ts'
import {seeded} from '../random.ts'
import {CAST, plain} from './cast.ts'
import type {Studio} from './studio.ts'

const turn = (pitch: number, yaw: number, roll = 0): Rigid['q'] => {
  const q = new Quaternion().setFromEuler(new Euler(pitch, yaw, roll, 'YXZ'))
  return [q.x, q.y, q.z, q.w]
}

type Place = {x: number; z: number; y?: number; yaw?: number; pitch?: number; headYaw?: number; seated?: boolean; level?: number; advisor?: boolean; point?: [number, number, number]; left?: Rigid; right?: Rigid; pointing?: boolean}

/** Everything a view can do: put people down, let time pass, aim the camera. */
export interface Stage {
  readonly crowd: Crowd
  readonly studio: Studio
}

const put = ({crowd}: Stage, id: string, who: {name: string; look: Look}, place: Place): void => {
  crowd.add(id, {...who, advisor: place.advisor ?? false, verified: place.advisor ?? false, ...(place.advisor && {languages: ['en', 'fr', 'de']})})
  const pose: Pose = {
    head: {p: [place.x, place.y ?? 1.615, place.z], q: turn(place.pitch ?? 0, Math.PI + (place.yaw ?? 0) + (place.headYaw ?? 0))},
    ...(place.left && {left: place.left}),
    ...(place.right && {right: place.right}),
    pointing: place.pointing ?? false,
    seated: place.seated ?? false
  }
  crowd.setPose(id, pose)
  crowd.setLevel(id, place.level ?? 0)
  if (place.point) crowd.pointAt(id, place.point)
}

const wait = ({crowd, studio}: Stage, seconds: number): void => {
  for (let t = 0; t < seconds; t += 1 / 60) crowd.update(1 / 60, studio.camera.position)
}

const close = (stage: Stage, ids: readonly number[], place: Partial<Place> = {}, spacing = 0.34): void => {
  ids.forEach((k, n) => put(stage, `${n}`, CAST[k]!, {x: (n - (ids.length - 1) / 2) * spacing, z: 0, ...place}))
}

/** Several faces beside one another, looked at from before them. */
const faces = (stage: Stage, ids: readonly number[], place: Partial<Place> = {}): void => {
  close(stage, ids, place, 0.3)
  stage.studio.look([0, 1.63, 1.75], [0, 1.585, 0], 20)
}

const hand = (x: number, y: number, z: number, pitch: number, yaw: number, roll: number): Rigid => ({p: [x, y, z], q: turn(pitch, Math.PI + yaw, roll)})

const row = (stage: Stage, who: readonly {name: string; look: Look}[], yaw: (k: number) => number): void => {
  who.forEach((person, k) => put(stage, `${k}`, person, {x: -1.5 + 0.6 * k, z: 0, yaw: yaw(k)}))
  stage.studio.look([0, 1.3, 6.2], [0, 0.95, 0], 20)
  wait(stage, 1.2)
}

/** The pictures, by name. */
export const VIEWS: Record<string, (stage: Stage) => void> = {
  lineup(stage) {
    CAST.forEach((who, k) => put(stage, who.name, who, {x: -3.1 + 0.565 * k, z: 0, yaw: (5.5 - k) * -0.02}))
    stage.studio.look([0, 1.3, 9.2], [0, 0.98, 0], 23)
    wait(stage, 1.2)
  },
  clothes(stage) {
    row(stage, CAST.slice(0, 6), (k) => (2.5 - k) * -0.05)
  },
  clothesMore(stage) {
    row(stage, CAST.slice(6), (k) => (2.5 - k) * -0.05)
  },
  back(stage) {
    row(stage, [0, 2, 4, 7, 9, 11].map((k) => CAST[k]!), () => Math.PI - 0.5)
  },
  face(stage) {
    put(stage, 'a', CAST[0]!, {x: 0, z: 0, advisor: true})
    stage.studio.look([0.48, 1.71, 0.64], [0, 1.625, 0.02], 31)
    wait(stage, 1)
  },
  front(stage) {
    faces(stage, [7, 0, 1, 4])
    wait(stage, 1)
  },
  frontMore(stage) {
    faces(stage, [3, 10, 6, 8])
    wait(stage, 1)
  },
  quarter(stage) {
    faces(stage, [11, 2, 5, 9], {yaw: 0.7})
    wait(stage, 1)
  },
  profile(stage) {
    faces(stage, [0, 10, 3, 1], {yaw: 1.5})
    wait(stage, 1)
  },
  talk(stage) {
    ;[0, 7, 3, 9].forEach((k, n) => put(stage, `${n}`, CAST[k]!, {x: -0.45 + 0.3 * n, z: 0, level: [0.35, 0.7, 0.85, 1][n]!}))
    stage.studio.look([0, 1.63, 1.75], [0, 1.585, 0], 20)
    wait(stage, 1)
  },
  blink(stage) {
    faces(stage, [7, 0, 1, 4], {headYaw: -0.45})
    wait(stage, 2)
    // A head that turns far blinks: the shortest way to lids that are shut.
    ;[7, 0, 1, 4].forEach((k, n) => put(stage, `${n}`, CAST[k]!, {x: (n - 1.5) * 0.3, z: 0, headYaw: 0.42}))
    wait(stage, 0.135)
  },
  hair(stage) {
    const styles = ['buzz', 'crop', 'part', 'quiff', 'curls', 'afro', 'locs', 'bob', 'long', 'waves', 'ponytail', 'bun'] as const
    styles.forEach((hair, k) => {
      const look: Look = {...plain, hair, skin: [2, 1, 0, 3, 3, 9, 10, 0, 6, 2, 2, 1][k]!, hairColour: [2, 2, 4, 1, 3, 0, 1, 8, 0, 6, 0, 10][k]!, figure: k > 6 ? 0.6 : -0.3, top: [11, 15, 5, 12][k % 4]!}
      put(stage, hair, {name: '', look}, {x: -0.86 + 0.345 * (k % 6), y: k < 6 ? 1.66 : 1.25, z: k < 6 ? -0.3 : 0, yaw: [0.6, -0.35, 1.1][k % 3]!})
    })
    stage.studio.look([-0.06, 1.54, 4.4], [-0.06, 1.44, 0], 15.4)
    wait(stage, 1)
  },
  nape(stage) {
    const styles = ['crop', 'bob', 'waves', 'ponytail', 'bun', 'locs'] as const
    styles.forEach((hair, k) => put(stage, hair, {name: '', look: {...plain, hair, skin: [2, 0, 2, 4, 1, 10][k]!, hairColour: [2, 8, 5, 0, 10, 1][k]!}}, {x: -0.95 + 0.38 * k, z: 0, yaw: Math.PI - 0.5}))
    stage.studio.look([-0.06, 1.6, 4.2], [-0.06, 1.53, 0], 16.6)
    wait(stage, 1)
  },
  covers(stage) {
    const changes: Partial<Look>[] = [
      {hair: 'hijab', cover: 13, skin: 5, figure: 0.5}, {hair: 'turban', cover: 19, skin: 6, beard: 'full', hairColour: 0, figure: -0.5}, {hair: 'headscarf', cover: 18, skin: 8, figure: 0.6},
      {hair: 'crop', hat: 'cap', cover: 10}, {hair: 'long', hat: 'beanie', cover: 17, hairColour: 6, figure: 0.5}, {hair: 'bob', hat: 'brim', cover: 8, hairColour: 1, figure: 0.3},
      {hair: 'bald', beard: 'goatee', hairColour: 2, glasses: 'square', skin: 2}
    ]
    changes.forEach((change, k) => put(stage, `${k}`, {name: '', look: {...plain, ...change}}, {x: -0.99 + 0.33 * k, z: 0, yaw: k % 2 ? 0.5 : -0.35}))
    stage.studio.look([-0.06, 1.63, 4.2], [-0.06, 1.54, 0], 17)
    wait(stage, 1)
  },
  hands(stage) {
    put(stage, 'a', CAST[0]!, {x: -0.3, z: 0, left: hand(-0.16, 1.24, 0.34, 1.1, 0.3, 0.25), right: hand(-0.46, 1.22, 0.34, 0.15, -0.2, -0.3)})
    put(stage, 'b', CAST[1]!, {x: 0.32, z: 0, left: hand(0.47, 1.25, 0.32, 0.9, 0.5, 1.4), right: hand(0.2, 1.28, 0.38, 0.05, 0.5, -0.1), pointing: true})
    stage.studio.look([0.05, 1.36, 1.5], [0.02, 1.24, 0.3], 27)
    wait(stage, 1)
  },
  cloth(stage) {
    ;[0, 9, 8, 3].forEach((k, n) => put(stage, `${n}`, CAST[k]!, {x: -0.9 + 0.6 * n, z: 0, yaw: [0.25, -0.2, 0.2, -0.3][n]!, advisor: n === 0}))
    stage.studio.look([0, 1.35, 3], [0, 1.16, 0], 27)
    wait(stage, 1)
  },
  legs(stage) {
    ;[0, 9, 7, 8].forEach((k, n) => put(stage, `${n}`, CAST[k]!, {x: -0.9 + 0.6 * n, z: 0, yaw: [0.35, -0.3, 0.3, -0.5][n]!}))
    stage.studio.look([0, 0.75, 2.6], [0, 0.42, 0], 26)
    wait(stage, 1)
  },
  near(stage) {
    put(stage, 'a', CAST[0]!, {x: -0.25, z: 0, yaw: 0.3, headYaw: 0.2, pitch: -0.1, advisor: true, level: 0.5, point: [0.9, 1.05, 1.1]})
    stage.studio.look([0.5, 1.55, 2], [0.06, 1.22, 0], 40)
    wait(stage, 2)
  },
  pointing(stage) {
    const at: [number, number, number] = [0.5, 0.75, 0.9]
    put(stage, 'a', CAST[0]!, {x: -0.7, z: 0, yaw: 0.5, headYaw: 0.3, pitch: -0.2, advisor: true, level: 0.6, point: at})
    put(stage, 'b', CAST[2]!, {x: 0.9, z: -0.4, yaw: -0.6, pitch: -0.15})
    stage.studio.look([1.2, 1.55, 5.8], [0, 0.95, 0], 25)
    wait(stage, 2)
  },
  sitting(stage) {
    put(stage, 'a', CAST[9]!, {x: -0.9, z: 0, y: 1.19, seated: true, yaw: 0.3})
    put(stage, 'b', CAST[3]!, {x: 0, z: 0, y: 1.19, seated: true, level: 0.7})
    put(stage, 'c', CAST[7]!, {x: 0.9, z: 0, y: 1.05, yaw: -0.5, pitch: -0.3})
    stage.studio.look([0.2, 1.4, 4], [0, 0.7, 0], 30)
    wait(stage, 2)
  },
  wheelchair(stage) {
    put(stage, 'a', {name: 'Ada', look: {...CAST[10]!.look, wheelchair: true}}, {x: -0.45, z: 0, y: 1.2, yaw: 0.7})
    put(stage, 'b', {name: 'Ben', look: {...CAST[11]!.look, wheelchair: true}}, {x: 0.65, z: 0, y: 1.2, yaw: -0.5})
    stage.studio.look([0.2, 1.3, 3.2], [0.05, 0.68, 0], 31)
    wait(stage, 2)
  },
  alone() {},
  fifty(stage) {
    const random = seeded(9)
    for (let k = 0; k < 50; k++) put(stage, `${k}`, {name: `Person ${k}`, look: randomLook(random)}, {x: (k % 10) * 0.8 - 3.6, z: -Math.floor(k / 10) * 0.8, level: 0.4, advisor: k % 9 === 0, point: [0, 1, 2]})
    stage.studio.look([0, 1.8, 6], [0, 0.9, 0], 50)
    wait(stage, 0.5)
  },
  odd(stage) {
    const scripts = 'Ana Ελένη Анна آنا 安娜 अन्ना '
    const names = [scripts.repeat(40).slice(0, 200), '', '\u202eevil\u0000', 'Z' + '\u0301'.repeat(150), '👩🏽‍🚀'.repeat(30), ' · Advisor ✔']
    const places: Partial<Pose>[] = [
      {head: {p: [-2, 1.6, 0], q: [0, 0, 1, 0]}}, {head: {p: [-1.2, -0.8, 0], q: [0, 1, 0, 0]}}, {head: {p: [-0.4, 1.6, 0], q: [0, 0, 0, 0]}},
      {head: {p: [0.4, Number.NaN, 0], q: [0, 1, 0, 0]}}, {head: {p: [1.2, 1.6, 0], q: [0, 5, 0, 0]}, left: {p: [1.2, 1.6, 3], q: [0, 0, 0, 1]}}, {head: {p: [2, 1.6, 0], q: [0, 1, 0, 0]}}
    ]
    names.forEach((name, k) => {
      stage.crowd.add(`${k}`, {look: decodeLook(name), name, advisor: k === 5, verified: false})
      stage.crowd.setPose(`${k}`, {head: {p: [0, 0, 0], q: [0, 0, 0, 1]}, pointing: k === 1, seated: false, ...places[k]})
      stage.crowd.setLevel(`${k}`, [7, -3, Number.NaN, Infinity, 0.5, 1][k]!)
      stage.crowd.pointAt(`${k}`, k === 4 ? [Number.NaN, 0, 0] : null)
    })
    // Twenty people on one spot.
    const random = seeded(2)
    for (let k = 0; k < 20; k++) put(stage, `spot${k}`, {name: `Spot ${k}`, look: randomLook(random)}, {x: 0, z: -1.5})
    stage.studio.look([0, 1.6, 5], [0, 1.1, 0], 48)
    wait(stage, 1)
  },
  group(stage) {
    const random = seeded(4)
    for (let k = 0; k < 20; k++) {
      const angle = -1.15 + (2.3 * (k % 10)) / 9
      const r = k < 10 ? 2.2 : 3.3
      put(stage, `${k}`, {name: CAST[k % 12]!.name, look: randomLook(random)}, {x: Math.sin(angle) * r * 1.45, z: Math.cos(angle) * r * 0.62, yaw: -angle * 0.5, level: k === 4 ? 0.8 : 0, advisor: k % 7 === 0})
    }
    stage.studio.look([1.5, 1.75, 8], [0, 0.95, 0], 40)
    wait(stage, 1.5)
  }
}
