/**
 * What the standing panel was asked to show: nothing, asking for a person, the talk, an option group, openings, views, the surroundings, or a
 * question of one's own look.
 */
export type Sheet = 'none' | 'ask' | 'talk' | 'open' | 'views' | 'surroundings' | `group:${string}` | `look:${string}`
