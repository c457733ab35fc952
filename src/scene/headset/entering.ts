import type { WebXRManager } from 'three'

const floors = new WeakMap<XRSession, boolean>()

/** What is asked of a headset: the room, and bare hands for who chose them. Nothing else of the person's surroundings or body. */
export const sessionWish = (hands: boolean): XRSessionInit => ({ optionalFeatures: ['local-floor', ...(hands ? ['hand-tracking'] : [])] })

/** Whether a session that was begun here stands on a floor that the headset knows. */
export const hasFloor = (session: XRSession): boolean => floors.get(session) ?? true

/** Gives a session to the renderer, with a floor where the headset knows one, and from the head's own height where not. */
export async function begin(xr: WebXRManager, session: XRSession): Promise<void> {
  const floor = await session.requestReferenceSpace('local-floor').then(
    () => true,
    () => false
  )
  floors.set(session, floor)
  xr.setReferenceSpaceType(floor ? 'local-floor' : 'local')
  await xr.setSession(session)
}

/**
 * Offers the session where the browser's own button can take it, again after each end. Returns the undo: an offer that is still open
 * is then not taken up.
 */
export function offer(wish: () => XRSessionInit, took: (session: XRSession) => void): () => void {
  const { xr } = navigator as { xr?: XRSystem & { offerSession?(mode: XRSessionMode, init: XRSessionInit): Promise<XRSession> } }
  let over = false
  const again = () => {
    if (over || !xr?.offerSession) return
    xr.offerSession('immersive-vr', wish()).then(
      (session) => {
        if (over) return void session.end()
        session.addEventListener('end', again, { once: true })
        took(session)
      },
      // Refused, or taken back because another session began: there is still the page's own button.
      () => undefined
    )
  }
  again()
  return () => {
    over = true
  }
}
