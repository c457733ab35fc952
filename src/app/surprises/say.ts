import type { HeadsetStore } from '../../model/headset.ts'

/** How long a sentence stands before the eyes of somebody in a headset, ms. */
const READ = 9_000

/** Says something under the picture of a headset, unless somebody else says something meanwhile. */
export function sayInHeadset(headset: HeadsetStore, caption: string): void {
  headset.setState({ caption })
  setTimeout(() => headset.setState((now) => (now.caption === caption ? { caption: null } : {})), READ)
}
