import { must } from './refusal.ts'

/*
 * Reading JSON that a stranger wrote. Everything is looked at before it is used: nothing is taken for what its type says it
 * should be, no list is longer than expected, no number outside of its range.
 */

export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object, or an empty one where there is none. Anything else is broken. */
export function objectAt(from: Json, key: string): Json {
  const value = from[key]
  if (value === undefined) return {}
  must(isObject(value), 'broken', `${key} is no object`)
  return value
}

/** A list of objects, empty where there is none. */
export function listAt(from: Json, key: string, most: number): readonly Json[] {
  const value = from[key]
  if (value === undefined) return []
  must(Array.isArray(value) && value.length <= most, 'broken', `${key} is no list of at most ${most}`)
  const list: readonly unknown[] = value
  must(list.every(isObject), 'broken', `${key} holds something else than objects`)
  return list
}

/** A whole number from 0 to `most`, or undefined where there is none. */
export function countAt(from: Json, key: string, most: number): number | undefined {
  const value = from[key]
  if (value === undefined) return undefined
  must(typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most, 'broken', `${key} is no number from 0 to ${most}`)
  return value
}

/** As `countAt`, where there must be one. */
export function neededAt(from: Json, key: string, most: number): number {
  const value = countAt(from, key, most)
  must(value !== undefined, 'broken', `${key} is missing`)
  return value
}

/** A list of whole numbers from 0 to `top`. */
export function placesAt(from: Json, key: string, top: number, most: number): readonly number[] {
  const value = from[key]
  if (value === undefined) return []
  must(Array.isArray(value) && value.length <= most, 'broken', `${key} is no list of at most ${most}`)
  const list: readonly unknown[] = value
  return list.map((each) => {
    must(typeof each === 'number' && Number.isInteger(each) && each >= 0 && each <= top, 'broken', `${key} names ${String(each)}`)
    return each
  })
}

/** So many finite numbers, or `otherwise`. */
export function numbersAt(from: Json, key: string, otherwise: readonly number[]): readonly number[] {
  const value = from[key]
  if (value === undefined) return otherwise
  must(Array.isArray(value) && value.length === otherwise.length, 'broken', `${key} has not ${otherwise.length} numbers`)
  const list: readonly unknown[] = value
  return list.map((each) => {
    must(typeof each === 'number' && Number.isFinite(each) && Math.abs(each) < 1e6, 'broken', `${key} holds ${String(each)}`)
    return each
  })
}

/** A text of at most 200 signs, or undefined. */
export function textAt(from: Json, key: string): string | undefined {
  const value = from[key]
  return typeof value === 'string' ? value.slice(0, 200) : undefined
}
