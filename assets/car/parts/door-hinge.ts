/** Station of a door's hinge in the drawing: just before its front edge, and on the skin, so that no edge swings inward. */
export const HINGE = { front: 0.5, rear: 1.42 } as const
/** Distance of the hinges from the middle plane, metres. */
export const HINGE_OUT = 0.9
