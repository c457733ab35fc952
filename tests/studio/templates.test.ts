import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { fromTemplate } from '../../server/studio/templates.ts'
import { issuesOf } from '../../src/contract/draft/issues.ts'
import { TEMPLATES } from '../../src/contract/draft/studio.ts'
import { showroomSchema } from '../../src/contract/showroom.ts'
import type { Vec3 } from '../../src/contract/ids.ts'

type Built = { parts: { name: string; box: [Vec3, Vec3] }[]; clips: { name: string }[]; variants: { name: string }[] }

describe('what a showroom can begin with (SPEC E30)', () => {
  it.each(TEMPLATES)('E30: %s can be published as it begins, and names only what its model has', (template) => {
    const own = demoShowroom({ name: null, address: null, contact: null, phone: null })
    const description = fromTemplate(template, own, 'mine', { en: 'Mine', fr: 'À moi' })
    expect(showroomSchema.safeParse(description).success).toBe(true)
    const { parts, clips, variants } = JSON.parse(readFileSync(join(import.meta.dirname, '../../public', description.product, 'product.json'), 'utf8')) as Built
    const facts = { parts: new Map(parts.map(({ name, box }) => [name, box] as const)), clips: new Set(clips.map(({ name }) => name)), variants: new Set(variants.map(({ name }) => name)) }
    expect(variants.every(({ name }) => !name.startsWith('variant'))).toBe(true)
    const issues = issuesOf(description, facts)
    expect(issues.filter(({ weight, code }) => weight === 'stops' || /gone|afar|missing/.test(code))).toEqual([])
    if (template !== 'empty') expect(description.groups.length).toBeGreaterThan(1)
  })
})
