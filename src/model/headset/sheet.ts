/** What the standing panel shows of the product, the talk and oneself, whoever looks at it. */
export type CommonSheet = 'none' | 'talk' | 'open' | 'views' | 'spots' | 'seats' | 'settings' | 'moving' | 'tape' | `group:${string}` | `spot:${string}`

/**
 * What a visitor's was asked to show: besides, asking for a person, the surroundings, the product on one's own floor, what is measured of where
 * the head points, or a question of one's own look.
 */
export type Sheet = CommonSheet | 'ask' | 'surroundings' | 'floor' | 'attention' | `look:${string}`
