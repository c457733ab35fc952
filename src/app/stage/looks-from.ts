import type { Pose } from '../../contract/pose.ts'
import type { RoomParts } from '../../scene/room-parts.ts'

/**
 * Where somebody looks at the product from, in the showroom's frame; null beside a product seen at a tenth: there they stay, for
 * everybody else, where they last were, and what they look at meanwhile is not what lies before that.
 */
export const looksFrom = ({ pose, drawn }: RoomParts['own']): Pose | null => (drawn !== null && drawn.scale !== 1 ? null : pose)
