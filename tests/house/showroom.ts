import { showroomSchema, type Showroom } from '../../src/contract/showroom.ts'

const label = (en: string) => ({ en })

/** A small showroom for tests: one rule that needs, one that excludes, two parts that open and one that does not. */
export const testShowroom: Showroom = showroomSchema.parse({
  format: 1,
  slug: 'test-car',
  title: label('Test car'),
  summary: label('A car for tests'),
  languages: ['en', 'fr'],
  operator: { name: 'Test', address: [], dataNotice: label('None') },
  currency: 'EUR',
  basePrice: 3_000_000,
  product: '/product/test/',
  parts: [
    { name: 'body', label: label('Body') },
    { name: 'door-left', label: label('Left door'), clip: 'door-left' },
    { name: 'bonnet', label: label('Bonnet'), clip: 'bonnet' }
  ],
  groups: [
    { id: 'paint', label: label('Paint'), standard: 'glacier', choices: ['glacier', 'ember', 'night'].map((id) => ({ id, label: label(id), effect: {} })) },
    { id: 'wheels', label: label('Wheels'), standard: 'aero', choices: ['aero', 'sport'].map((id) => ({ id, label: label(id), effect: {} })) }
  ],
  rules: [{ when: { group: 'wheels', choice: 'sport' }, excludes: [{ group: 'paint', choice: 'glacier' }], why: label('Sport wheels do not come with Glacier.') }],
  views: [{ id: 'front', label: label('Front'), eye: [0, 1.6, 5], aim: [0, 0.8, 0], fov: 45 }],
  hotspots: []
})
