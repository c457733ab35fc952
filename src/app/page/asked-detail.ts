import type { Level } from '../../world/product/manifest.ts'

/** `?detail=full` in the address asks for a level of detail whatever the device can move, as for pictures. */
export function askedDetail(): { level?: Level; unmeasured?: boolean } {
  const asked = new URLSearchParams(location.search).get('detail')
  return asked === 'light' || asked === 'headset' || asked === 'full' ? { level: asked, unmeasured: true } : {}
}
