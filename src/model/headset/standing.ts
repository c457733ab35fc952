import type { StageModel } from '../stage.ts'
import type { Standing } from './tastes.ts'

/** How the person at this page stands in the room, as panels say it. */
export const standingOf = ({ seat, offered, tape, chip, pointed, self }: StageModel): Pick<Standing, 'seat' | 'offered' | 'tape' | 'chip' | 'pointing'> => ({ seat, offered, tape, chip, pointing: pointed[self] !== null })

/** Whether panels have something else to say of it than before. */
export const standsOtherwise = (now: StageModel, before: StageModel): boolean =>
  now.seat !== before.seat || now.offered !== before.offered || now.tape !== before.tape || now.chip !== before.chip || now.pointed !== before.pointed
