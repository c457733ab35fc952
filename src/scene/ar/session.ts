import type { RoomParts } from '../room-parts.ts'
import { begin } from '../headset/entering.ts'

/**
 * Begins to look at one's own place through the device: to be called from a press. What the page says lies over it where there is a screen in
 * hand. Rejects when the browser refuses.
 *
 * @param overlay what of the page stays in sight
 */
export async function enterOwnPlace({ gl }: RoomParts, overlay: HTMLElement | null): Promise<void> {
  const session = await navigator.xr?.requestSession('immersive-ar', {
    optionalFeatures: ['local-floor', 'hit-test', ...(overlay ? ['dom-overlay'] : [])],
    ...(overlay && { domOverlay: { root: overlay } })
  })
  if (!session) throw new Error('the device gave no session')
  await begin(gl.xr, session)
}

/** Whether a session shows somebody's own place round what is drawn. */
export const showsOwnPlace = (session: XRSession): boolean => session.environmentBlendMode !== undefined && session.environmentBlendMode !== 'opaque'
