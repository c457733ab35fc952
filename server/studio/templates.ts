import { beginFrom } from '../../src/contract/draft/begin.ts'
import type { Description } from '../../src/contract/draft/apply.ts'
import type { Template } from '../../src/contract/draft/studio.ts'
import type { Text } from '../../src/contract/language.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import { emptyRoom, furniture, machine, type Begun } from './template-rooms.ts'

const ROOMS: Readonly<Record<Exclude<Template, 'car'>, Begun>> = { furniture, machine, empty: emptyRoom }

/** What a new showroom begins with: the whole of the house's own car, or a room of another kind, run by whoever runs the house. */
export function fromTemplate(template: Template, own: Showroom, slug: string, title: Text): Description {
  const whole = { ...beginFrom(own), slug, title }
  if (template === 'car') return whole
  const { attention: _, ...rest } = whole
  return { ...rest, rules: [], hotspots: [], ...ROOMS[template] }
}
