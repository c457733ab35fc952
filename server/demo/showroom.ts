import { showroomSchema, type Showroom } from '../../src/contract/showroom.ts'
import type { Config } from '../config.ts'
import { operatorOf } from './operator.ts'
import { GROUPS, RULES } from './options.ts'
import { PARTS } from './parts.ts'
import { SURROUNDINGS } from './surroundings.ts'
import { ATTENTION } from './zones.ts'
import { HOTSPOTS, VIEWS } from './views.ts'

/** The showroom that every new house opens with: the project's own car, which nobody can buy. */
export function demoShowroom(operator: Config['operator']): Showroom {
  return showroomSchema.parse({
    format: 1,
    slug: 'one',
    title: { en: 'Parlour One', fr: 'Parlour One' },
    summary: {
      en: 'A compact electric car that exists in this showroom alone: walk round it, open it, choose its paint, and ask for a person.',
      fr: 'Une compacte électrique qui n’existe que dans cette salle : faites-en le tour, ouvrez-la, choisissez sa teinte et demandez quelqu’un.'
    },
    languages: ['en', 'fr'],
    operator: operatorOf(operator),
    currency: 'EUR',
    basePrice: 41_900_00,
    product: '/product/one/',
    parts: PARTS,
    groups: GROUPS,
    rules: RULES,
    views: VIEWS,
    hotspots: HOTSPOTS,
    surroundings: SURROUNDINGS,
    attention: ATTENTION
  } satisfies Showroom)
}
