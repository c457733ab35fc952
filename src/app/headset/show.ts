import type { HeadsetModel, HeadsetPanelModel, HeadsetStore } from '../../model/headset.ts'

/** Hands panels to the headset. One that says the same as before stays the very same: painting it anew costs a headset a picture. */
export function showPanels(store: HeadsetStore, next: Pick<HeadsetModel, 'wrist' | 'panel'> & Partial<HeadsetModel>): void {
  const before = store.getState()
  store.setState({ ...next, wrist: sameOr(before.wrist, next.wrist), panel: sameOr(before.panel, next.panel) })
}

const sameOr = (before: HeadsetPanelModel | null, next: HeadsetPanelModel | null): HeadsetPanelModel | null => (same(before, next) ? before : next)

/** Whether two plain things say the same; pixels are the same only if they are the very same. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || ArrayBuffer.isView(a)) return false
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  return keys.length === others.length && keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
