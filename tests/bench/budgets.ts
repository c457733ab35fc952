/** What one load of scripts may weigh: KB (1,000 bytes) after brotli, beyond what the loads before it have brought. */
export interface Budget {
  /** The page, or the source that is imported later, as a path from the checkout. */
  readonly load: string
  readonly after: readonly string[]
  readonly kb: number
}

const SHOWROOM = 'src/app/pages/showroom.html'
const CUSTOMER = 'src/app/customer.ts'
const STAGE = 'src/app/stage/start.ts'
const DESK = 'src/app/pages/desk.html'
const STUDIO = 'src/app/pages/studio.html'

/** In the order in which a customer, and then an advisor, comes by them. `npm test` fails when one is passed. */
export const BUDGETS: readonly Budget[] = [
  { load: SHOWROOM, after: [], kb: 146.2 },
  { load: CUSTOMER, after: [SHOWROOM], kb: 174 },
  { load: STAGE, after: [SHOWROOM, CUSTOMER], kb: 124.5 },
  { load: 'src/world/places/open.ts', after: [SHOWROOM, CUSTOMER, STAGE], kb: 12 },
  { load: 'src/call/call.ts', after: [SHOWROOM, CUSTOMER, STAGE], kb: 120 },
  { load: 'src/scene/headset/headset.tsx', after: [SHOWROOM, CUSTOMER, STAGE], kb: 50 },
  { load: 'src/world/own-avatar/figure.ts', after: [SHOWROOM, CUSTOMER, STAGE], kb: 6 },
  { load: DESK, after: [], kb: 130 },
  { load: STAGE, after: [DESK], kb: 269 },
  { load: 'src/app/desk/headset-feed.ts', after: [DESK, STAGE], kb: 20.5 },
  { load: 'src/desk/account/AccountSheet.tsx', after: [DESK], kb: 22 },
  { load: 'src/app/studio/editor.ts', after: [STUDIO], kb: 25 },
  { load: 'src/net/upload.ts', after: [STUDIO], kb: 15 },
  { load: 'src/app/studio/preview.ts', after: [STUDIO, 'src/app/studio/editor.ts'], kb: 144 },
  { load: 'src/app/pages/team.html', after: [], kb: 115 },
  { load: 'src/app/pages/sign-in.html', after: [], kb: 103 },
  { load: 'src/app/pages/kept.html', after: [], kb: 105 },
  { load: 'src/app/pages/about.html', after: [], kb: 88 }
]

/** Whatever else is imported later, beyond the page that asks for it. */
export const SMALL = 12
