/** What the standing panel was asked to show: nothing, asking for a person, the talk, an option group, openings, or places. */
export type Sheet = 'none' | 'ask' | 'talk' | 'open' | 'views' | `group:${string}`
