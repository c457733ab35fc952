import type { Part } from './showroom.ts'

/** Whether a part has two states: shut and open, or dark and lit. */
export const canTurn = (part: Part): boolean => part.clip !== undefined || part.light !== undefined
