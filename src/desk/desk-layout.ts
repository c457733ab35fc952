import { useState } from 'react'
import { z } from 'zod'
import { deviceStorage } from './ring-settings.ts'

const layoutSchema = z.object({
  /** Conversations stand beside one another where there are several. */
  sideBySide: z.boolean(),
  /** The room is drawn; without, the list says everything. */
  picture: z.boolean()
})

/** How the desk is laid out on this device. */
export type DeskLayout = z.infer<typeof layoutSchema>
const standard: DeskLayout = { sideBySide: false, picture: true }
const PLACE = 'parlour.desk.layout'

function read(): DeskLayout {
  try {
    const kept = layoutSchema.safeParse(JSON.parse(deviceStorage()?.getItem(PLACE) ?? 'null'))
    return kept.success ? kept.data : standard
  } catch {
    // Storage that is refused, or a value that is no JSON: the desk stands as usual.
    return standard
  }
}

/** The layout chosen on this device, and the way to choose another. */
export function useDeskLayout(): [DeskLayout, (part: Partial<DeskLayout>) => void] {
  const [layout, setLayout] = useState(read)
  return [
    layout,
    (part) => {
      const next = { ...layout, ...part }
      setLayout(next)
      try {
        deviceStorage()?.setItem(PLACE, JSON.stringify(next))
      } catch {
        // Refused: it then holds until the page is closed.
      }
    }
  ]
}
