import { beginFrom } from '../../src/contract/draft/begin.ts'
import type { Description } from '../../src/contract/draft/apply.ts'
import type { Template } from '../../src/contract/draft/studio.ts'
import type { Text } from '../../src/contract/language.ts'
import type { Showroom } from '../../src/contract/showroom.ts'

/** What a new showroom begins with: the whole of the house's own car, or its parts and one view and nothing to choose. */
export function fromTemplate(template: Template, own: Showroom, slug: string, title: Text): Description {
  const whole = { ...beginFrom(own), slug, title }
  if (template === 'car') return whole
  const { surroundings: _, attention: __, ...rest } = whole
  return { ...rest, groups: [], rules: [], hotspots: [], views: [whole.views[0]!], basePrice: 0, summary: title }
}
