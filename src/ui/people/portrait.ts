import { createContext, use, useEffect, useState } from 'react'

/** Draws the portrait of a look (contract/look.ts) and gives the address of the picture. */
export type PortraitMaker = (look: string) => Promise<string>

/** Who can draw portraits on this page; null: a letter stands for the face. Set at a surface's top. */
export const PortraitContext = createContext<PortraitMaker | null>(null)

/** The picture of a look, or null while it is drawn or when it cannot be. */
export function usePortrait(look: string | null): string | null {
  const make = use(PortraitContext)
  const [drawn, setDrawn] = useState<{ look: string; address: string } | null>(null)
  useEffect(() => {
    if (!make || !look) return
    let current = true
    make(look).then(
      (address) => current && setDrawn({ look, address }),
      // A face that cannot be drawn is no fault of the person: the letter stays.
      () => current && setDrawn(null)
    )
    return () => {
      current = false
    }
  }, [make, look])
  return drawn && drawn.look === look ? drawn.address : null
}
