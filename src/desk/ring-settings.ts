import { z } from 'zod'

const ringSettingsSchema = z.object({
  sound: z.boolean(),
  /** 0 to 1. */
  loudness: z.number().min(0).max(1),
  title: z.boolean(),
  notification: z.boolean(),
  /** Single keys act (see keys.ts). Not of the ring, but kept with it: what this device's advisor chose for the desk. */
  singleKeys: z.boolean()
})

/** How a request makes itself known on this device. */
export type RingSettings = z.infer<typeof ringSettingsSchema>

export const standardRing: RingSettings = { sound: true, loudness: 0.4, title: true, notification: false, singleKeys: true }

const PLACE = 'parlour.desk.ring'

/** What was chosen on this device; the standard where nothing was, or where it cannot be read. */
export function readRingSettings(store: Pick<Storage, 'getItem'> | null): RingSettings {
  try {
    const kept = ringSettingsSchema.safeParse(JSON.parse(store?.getItem(PLACE) ?? 'null'))
    return kept.success ? kept.data : standardRing
  } catch {
    // A browser that refuses storage, or a value that is no JSON: the desk rings as usual.
    return standardRing
  }
}

/** Keeps a choice on this device. Returns false where the browser refuses: it then holds until the page is closed. */
export function keepRingSettings(store: Pick<Storage, 'setItem'> | null, settings: RingSettings): boolean {
  try {
    store?.setItem(PLACE, JSON.stringify(settings))
    return store !== null
  } catch {
    return false
  }
}

/** This device's storage, or null where even naming it is refused. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
