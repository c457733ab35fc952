import { belts } from './cabin/belts.ts'
import { footwell } from './cabin/footwell.ts'
import { overhead } from './cabin/overhead.ts'
import { vents } from './cabin/vents.ts'
import type { Detail } from '../detail.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** What makes a cabin lived in: pedals, floor mats, belts, vents, and what hangs from the roof. */
export const fittings = (shape: Shape, detail: Detail): Part[] => [...footwell(shape, detail), belts(shape, detail), vents(shape, detail), ...overhead(shape, detail)]
