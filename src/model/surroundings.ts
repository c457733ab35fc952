import type { PlaceChoice, Showroom } from '../contract/showroom.ts'

/** A place and a time of day of it, by their names; the studio is no place. */
export interface PlaceAt {
  readonly place: string
  readonly time: string
  /** Whether floors mirror what stands on them; as the device can where nothing is said. */
  readonly mirror?: boolean
}

/** Where somebody wants to see the product: what they chose last, wherever that was. */
export interface PlaceWish {
  readonly place: string | null
  readonly time: string | null
}

export const placesOf = (showroom: Showroom): readonly PlaceChoice[] => showroom.surroundings?.places ?? []

/** What a wish comes to in a showroom: null (the studio) where it has no such place, the place's first time where it has no such time. */
export function placeAt(showroom: Showroom, wish: PlaceWish): PlaceAt | null {
  const place = placesOf(showroom).find((each) => each.name === wish.place)
  if (!place) return null
  return { place: place.name, time: (place.times.find((each) => each.name === wish.time) ?? place.times[0]!).name }
}
