import { Group, Mesh, MeshStandardMaterial, RingGeometry } from 'three'
import { describe, expect, it } from 'vitest'
import { CHANGE_SECONDS, createPace } from './change.ts'
import { createPresence } from './presence.ts'

/** Two wheels, one of which is there; both of the same size. */
function setting() {
  const root = new Group()
  const wheel = (name: string) => {
    const node = Object.assign(new Group(), { name })
    node.position.set(0.8, 0.35, 1.3)
    const mesh = new Mesh(new RingGeometry(0.08, 0.34, 24, 12), new MeshStandardMaterial())
    const hub = new Mesh(new RingGeometry(0, 0.06, 12, 2), new MeshStandardMaterial())
    hub.position.x = 0.1
    node.add(mesh, hub)
    root.add(node)
    return { node, mesh, hub, own: mesh.geometry }
  }
  const [one, other] = [wheel('one'), wheel('other')]
  const presence = createPresence((name) => root.getObjectByName(name), ['one', 'other', 'none'])
  presence.set(new Set(['other']), true)
  const drawn = ({ node, mesh, hub }: ReturnType<typeof wheel>): number =>
    node.visible ? [mesh, hub].reduce((sum, { geometry }) => sum + Math.min(geometry.index!.count - geometry.drawRange.start, geometry.drawRange.count) / 3, 0) : 0
  return { one, other, presence, drawn, all: (one.own.index!.count + one.hub.geometry.index!.count) / 3 }
}

describe('a part comes and goes with a choice (SPEC O12)', () => {
  it('at once where motion is reduced', () => {
    const { one, other, presence, drawn, all } = setting()
    expect([drawn(one), drawn(other)]).toEqual([all, 0])
    presence.set(new Set(['one']), true)
    expect([drawn(one), drawn(other)]).toEqual([0, all])
    expect(presence.step(0.016)).toBe(false)
  })

  it('the new one from its middle outwards while the old one gives way: together they are whole all the time', () => {
    const { one, other, presence, drawn, all } = setting()
    presence.set(new Set(['one']), false)
    const seen: number[] = []
    for (let steps = 0; presence.step(0.02); steps++) {
      expect(steps).toBeLessThan(CHANGE_SECONDS / 0.02)
      expect(drawn(one) + drawn(other)).toBe(all)
      seen.push(drawn(other))
    }
    expect(seen.filter((count) => count > 0 && count < all).length).toBeGreaterThan(5)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect([drawn(one), drawn(other)]).toEqual([0, all])
    expect(other.mesh.geometry).toBe(other.own)
    expect(one.mesh.geometry).toBe(one.own)
  })

  it('what lies near the middle comes first', () => {
    const { other, presence } = setting()
    presence.set(new Set(['one']), false)
    for (let k = 0; k < 7; k++) presence.step(0.01)
    const count = (mesh: Mesh) => mesh.geometry.drawRange.count
    expect(count(other.hub)).toBeGreaterThan(0)
    expect(count(other.mesh)).toBe(0)
  })

  it('turns back from where it is when one thinks better of it', () => {
    const { one, other, presence, drawn, all } = setting()
    presence.set(new Set(['one']), false)
      for (let k = 0; k < 18; k++) presence.step(0.01)
    const half = drawn(other)
    expect(half).toBeGreaterThan(0)
    expect(half).toBeLessThan(all)
    presence.set(new Set(['other']), false)
    expect(drawn(other)).toBe(half)
    presence.step(0.01)
    expect(drawn(other)).toBeLessThanOrEqual(half)
    while (presence.step(0.01)) expect(drawn(one) + drawn(other)).toBe(all)
    expect([drawn(one), drawn(other)]).toEqual([all, 0])
  })
})

describe('a change takes its time by the clock (SPEC O12)', () => {
  it.each([8, 33, 120, 400])('a picture every %s ms', (every) => {
    let now = 5000
    const pace = createPace(() => now)
    let gone = pace.gone(0.1)
    expect(gone).toBeLessThan(0.04)
    const begun = now
    while (gone < CHANGE_SECONDS) {
      now += every
      // What a frame says of itself is cut short where pictures are slow.
      gone += pace.gone(Math.min(every / 1000, 0.1))
    }
    expect(now - begun).toBeLessThanOrEqual(Math.max(every, 1000 * CHANGE_SECONDS))
    pace.rest()
    now += 60_000
    expect(pace.gone(0.1)).toBeLessThan(0.04)
  })
})
