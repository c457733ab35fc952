import { useStore } from 'zustand'
import { Boundary } from './Boundary.tsx'
import { Company } from './Company.tsx'
import { Holding } from './moving/Holding.tsx'
import { Measuring } from './moving/Measuring.tsx'
import { Seating } from './moving/Seating.tsx'
import { Product } from './Product.tsx'
import { type RoomParts, RoomPartsProvider } from './room-parts.ts'
import type { Slot } from './slot.ts'
import { Spotting } from './Spotting.tsx'
import { Surroundings } from './Surroundings.tsx'
import { Viewing } from './Viewing.tsx'

/** The room: what stands in it, each part following the stage by itself. */
export function Room({ parts, slot }: { parts: RoomParts; slot: Slot }) {
  const later = useStore(slot, (held) => held.node)
  return (
    <RoomPartsProvider value={parts}>
      <Surroundings />
      <Viewing />
      <Seating />
      <Measuring />
      <Holding />
      <Product />
      <Boundary>
        <Company />
      </Boundary>
      <Spotting />
      <Boundary>{later}</Boundary>
    </RoomPartsProvider>
  )
}
