import { Quaternion, Vector3 } from 'three'
import type { Stroke } from '../../model/shapes.ts'
import type { RoomParts } from '../../scene/room-parts.ts'
import { shootingStar } from '../../world/surprise/star.ts'

/** What the room does for surprises: fetched where a showroom has any. */
export interface RoomSurprises {
  /** A star falls where one looks, on the page and in a headset; resolves when it is gone. */
  star(): Promise<void>
  /** Tells each stroke that is drawn: by a drag over the picture, or by a hand in a headset with its trigger held. x to the right, y up. Returns the undo. */
  strokes(drawn: (stroke: Stroke) => void): () => void
}

/** Points nearer to the last one than this are none, metres of a hand and pixels of a page. */
const STEP = { hand: 0.01, page: 4 }

export function roomSurprises(parts: RoomParts): RoomSurprises {
  const { scene, own, steps, wake, camera, gl } = parts
  return {
    star() {
      const [x, y, z] = own.pose.head.p
      const ahead = camera.getWorldDirection(new Vector3()).setY(0)
      const star = shootingStar(scene, new Vector3(x, y, z), ahead.lengthSq() > 1e-6 ? ahead.normalize() : new Vector3(0, 0, -1))
      return new Promise((resolve) => {
        const undo = steps.set('surprise', (seconds) => {
          if (star.step(seconds)) return true
          star.dispose()
          undo()
          resolve()
          return false
        })
        wake()
      })
    },
    strokes(drawn) {
      let stroke: [number, number][] | null = null
      let hand: 'left' | 'right' = 'right'
      const right = new Vector3()
      const point = new Vector3()
      const turned = new Quaternion()
      const add = (x: number, y: number, step: number) => {
        const last = stroke?.at(-1)
        if (stroke && (!last || Math.hypot(x - last[0], y - last[1]) >= step)) stroke.push([x, y])
      }
      const end = () => {
        if (stroke) drawn(stroke)
        stroke = null
      }
      const down = () => void (stroke = [])
      const move = ({ buttons, clientX, clientY }: PointerEvent) => buttons !== 0 && add(clientX, -clientY, STEP.page)
      const { domElement } = gl
      domElement.addEventListener('pointerdown', down)
      domElement.addEventListener('pointermove', move)
      domElement.addEventListener('pointerup', end)
      const begun = ({ inputSource }: XRInputSourceEvent) => {
        if (parts.onPanel.now || inputSource.handedness === 'none') return
        hand = inputSource.handedness
        // The stroke lies in the plane that one looked at when it was begun.
        const { q } = own.pose.head
        right.set(1, 0, 0).applyQuaternion(turned.set(q[0], q[1], q[2], q[3])).setY(0).normalize()
        stroke = []
      }
      let session: XRSession | null = null
      const entered = () => {
        session = gl.xr.getSession()
        session?.addEventListener('selectstart', begun)
        session?.addEventListener('selectend', end)
      }
      gl.xr.addEventListener('sessionstart', entered)
      if (gl.xr.isPresenting) entered()
      const unstep = steps.set('stroke', () => {
        const at = stroke && gl.xr.isPresenting ? own.pose[hand] : undefined
        if (at) add(point.set(at.p[0], at.p[1], at.p[2]).dot(right), at.p[1], STEP.hand)
        return false
      })
      return () => {
        unstep()
        domElement.removeEventListener('pointerdown', down)
        domElement.removeEventListener('pointermove', move)
        domElement.removeEventListener('pointerup', end)
        gl.xr.removeEventListener('sessionstart', entered)
        session?.removeEventListener('selectstart', begun)
        session?.removeEventListener('selectend', end)
      }
    }
  }
}
