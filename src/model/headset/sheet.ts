/**
 * What the standing panel was asked to show: nothing, asking for a person, the talk, an option group, openings, views, points on the
 * product, seats, the surroundings, settings, the measuring tape, what is measured of where the head points, or a question of one's own look.
 */
export type Sheet = 'none' | 'ask' | 'talk' | 'open' | 'views' | 'spots' | 'seats' | 'surroundings' | 'settings' | 'moving' | 'tape' | 'attention' | `group:${string}` | `spot:${string}` | `look:${string}`
