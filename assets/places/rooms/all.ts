import type { Plan } from '../plan.ts'
import { bright } from './bright.ts'
import { hall } from './hall.ts'
import { terrace } from './terrace.ts'

/** Every place, in the order that they are offered. */
export const PLACES: readonly Plan[] = [hall, terrace, bright]
