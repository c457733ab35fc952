import type { ReactNode } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What is brought into the room later (a headset's things), as a sibling of what stands there, so that nothing is made anew. */
export type Slot = StoreApi<{ node: ReactNode }>

export const createSlot = (): Slot => createStore<{ node: ReactNode }>(() => ({ node: null }))
