import type { StoreApi } from 'zustand/vanilla'
import type { Part } from '../../../contract/showroom.ts'
import type { Picked } from '../editor-props.ts'
import { HingePart } from './HingePart.tsx'
import { PiecesPart } from './PiecesPart.tsx'

/** What is made of a part by hand, where the model has it not: fetched by whoever looks at a part. */
export function MadeOfPart({ part, picked }: { part: Part; picked: StoreApi<Picked> }) {
  return (
    <>
      <HingePart part={part} picked={picked} />
      <PiecesPart part={part} />
    </>
  )
}
