/** What the standing panel was asked to show: nothing, asking for a person, the talk, an option group, openings, views, or the surroundings. */
export type Sheet = 'none' | 'ask' | 'talk' | 'open' | 'views' | 'surroundings' | `group:${string}`
