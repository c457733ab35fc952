import {BoxGeometry, Mesh, MeshBasicMaterial} from 'three'
import type {Pose} from '../../../src/contract/pose.ts'
import {CAST} from './cast.ts'
import type {Stage} from './views.ts'

/** One moving person: how long it takes, where it is seen from, and what happens at `t` seconds. */
interface Strip {
  readonly seconds: number
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly degrees: number
  readonly who: number
  at(t: number, stage: Stage, id: string): Pose
}

const facing = (yaw: number, pitch = 0): Pose['head']['q'] => {
  const [sy, cy, sp, cp] = [Math.sin(yaw / 2), Math.cos(yaw / 2), Math.sin(pitch / 2), Math.cos(pitch / 2)]
  return [cy * sp, sy * cp, -sy * sp, cy * cp]
}
const head = (x: number, y: number, z: number, q: Pose['head']['q'], seated = false): Pose => ({head: {p: [x, y, z], q}, pointing: false, seated})
const still = (yaw = Math.PI): Pose => head(0, 1.615, 0, facing(yaw))

/** People in motion, a strip of pictures each. */
export const STRIPS: Record<string, Strip> = {
  walking: {seconds: 2.4, who: 0, from: [-5.5, 1.3, 0.3], to: [0, 0.9, 0], degrees: 30, at: (t) => head(0, 1.615, -1.3 + 1.2 * t, facing(Math.PI))},
  quick: {seconds: 1.4, who: 9, from: [-5.5, 1.3, 0.3], to: [0, 0.9, 0], degrees: 30, at: (t) => head(0, 1.615, -1.5 + 2.2 * t, facing(Math.PI))},
  pointing: {seconds: 2.4, who: 3, from: [1.6, 1.5, 3.6], to: [0, 1.05, 0.2], degrees: 28, at(t, {crowd}, id) {
    crowd.pointAt(id, t > 0.3 ? [0.5, 0.75, 1.4] : null)
    return head(0, 1.615, 0, facing(Math.PI + 0.3, t > 0.3 ? -0.25 : 0))
  }},
  high: {seconds: 2.4, who: 4, from: [1.6, 1.5, 3.6], to: [0, 1.15, 0.2], degrees: 28, at(t, {crowd}, id) {
    crowd.pointAt(id, t > 0.3 ? [-0.9, 2.1, 1.8] : null)
    return still()
  }},
  talking: {seconds: 12, who: 1, from: [0.4, 1.5, 3], to: [0, 1.2, 0], degrees: 28, at(t, {crowd}, id) {
    crowd.setLevel(id, 0.55 + 0.35 * Math.sin(t * 7))
    return still()
  }},
  listening: {seconds: 16, who: 6, from: [0.3, 1.55, 3.2], to: [0, 0.95, 0], degrees: 34, at: () => still()},
  sitting: {seconds: 3, who: 7, from: [2.6, 1.3, 2.6], to: [0, 0.75, 0], degrees: 32, at: (t) => head(0, 1.615 - 0.42 * Math.min(1, t / 1.2), 0, facing(Math.PI), t > 1)},
  turning: {seconds: 3, who: 11, from: [0.4, 1.4, 4], to: [0, 0.9, 0], degrees: 32, at: (t) => still(Math.PI + 2.2 * Math.min(1, t / 1.6))}
}

/** The person of a strip as they are at `t` seconds, all that came before gone through. */
export const playStrip = (strip: Strip, name: string, t: number, stage: Stage): void => {
  const who = CAST[strip.who]!
  stage.crowd.add(name, {...who, advisor: true, verified: true})
  stage.studio.look(strip.from, strip.to, strip.degrees)
  for (let now = -0.8; now <= t; now += 1 / 60) {
    stage.crowd.setPose(name, strip.at(Math.max(0, now), stage, name))
    stage.crowd.update(1 / 60, stage.studio.camera.position)
  }
}

/** One far person with a name who speaks, behind a pillar (which is called that). */
export const behindPillar = (stage: Stage): void => {
  const {crowd, studio} = stage
  const pillar = new Mesh(new BoxGeometry(1.6, 3, 0.2), new MeshBasicMaterial({color: 0x334455}))
  pillar.name = 'pillar'
  pillar.position.set(0, 1.5, 0)
  studio.scene.add(pillar)
  studio.look([0, 1.6, 3], [0, 1.6, -2], 20)
  crowd.add('a', {...CAST[0]!, advisor: true, verified: true})
  crowd.setPose('a', head(0, 1.615, -2, facing(Math.PI)))
  crowd.setLevel('a', 0.8)
  crowd.update(1 / 60, studio.camera.position)
}
