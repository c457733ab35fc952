import { describe, expect, it } from 'vitest'
import { initialConfiguration } from '../../contract/configure.ts'
import { showroomSchema } from '../../contract/showroom.ts'
import { configurationList } from './configuration-rows.ts'

const choice = (id: string, price = 0) => ({ id, label: { en: id, fr: `${id} (fr)` }, price, effect: {} })
const showroom = showroomSchema.parse({
  format: 1, slug: 'one', title: { en: 'One' }, summary: { en: 'A car' }, languages: ['en'], currency: 'EUR', basePrice: 4_000_000,
  operator: { name: 'House', address: [], dataNotice: { en: 'Nothing is kept.' } }, product: '/product/one/',
  parts: [{ name: 'bonnet', label: { en: 'Bonnet', fr: 'Capot' }, clip: 'bonnet' }, { name: 'grille', label: { en: 'Grille' } }],
  groups: [
    { id: 'wheels', label: { en: 'Wheels', fr: 'Jantes' }, standard: 'aero', choices: [choice('aero'), choice('forged', 180_000)] },
    { id: 'hitch', label: { en: 'Tow bar' }, standard: 'none', choices: [choice('none'), choice('bar', 90_000)] }
  ],
  rules: [{ when: { group: 'hitch', choice: 'bar' }, excludes: [{ group: 'wheels', choice: 'forged' }], why: { en: 'Too low for towing.', fr: 'Trop bas pour tracter.' } }],
  views: [{ id: 'front', label: { en: 'Front' }, eye: [0, 1, 5], aim: [0, 1, 0], fov: 40 }], hotspots: []
})

describe('the configuration as a list', () => {
  it('tells what is taken, its price, and the whole price', () => {
    const list = configurationList(showroom, { choices: { wheels: 'forged', hitch: 'none' }, open: ['bonnet'] }, 'fr')
    expect(list.rows[0]).toMatchObject({ label: 'Jantes', taken: 'forged', price: 180_000 })
    expect(list.open).toEqual([{ name: 'bonnet', label: 'Capot' }])
    expect(list.shut).toEqual([])
    expect(list.total).toBe(4_180_000)
  })

  it('says why a choice does not fit, in the reader’s language, and nothing of one that does', () => {
    const fits = configurationList(showroom, initialConfiguration(showroom), 'fr')
    expect(fits.rows.flatMap((row) => row.choices.map((each) => each.why))).toEqual([null, null, null, null])
    const list = configurationList(showroom, { choices: { wheels: 'forged', hitch: 'none' }, open: [] }, 'fr')
    expect(list.rows[1]!.choices.find((each) => each.id === 'bar')!.why).toBe('Trop bas pour tracter.')
  })

  it('offers only what has a way to open', () => {
    expect(configurationList(showroom, initialConfiguration(showroom), 'en').shut.map((part) => part.name)).toEqual(['bonnet'])
  })
})
