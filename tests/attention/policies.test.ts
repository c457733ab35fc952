import { expect, it } from 'vitest'
import { readPolicies } from '../../server/attention/policies.ts'
import { strictest, versionOf } from '../../src/contract/attention/policy.ts'
import { REGIONS } from '../../src/contract/attention/region.ts'

it('R5: every region has its policy, each rule its source, each text both languages, and all are marked as templates', async () => {
  const { of } = await readPolicies()
  expect(Object.keys(of).toSorted()).toEqual([...REGIONS].toSorted())
  for (const policy of Object.values(of)) {
    expect(policy.template).toBe(true)
    for (const rule of [policy.age, policy.k, policy.retentionHours, policy.measures, policy.signalIsNo]) expect(rule.source.length).toBeGreaterThan(10)
    for (const text of [policy.texts.notice, policy.texts.rights]) expect([text.en.length > 10, (text['fr'] ?? '').length > 10]).toEqual([true, true])
    expect(policy.texts.notice.en).toContain(String(policy.age.value))
  }
})

it('R5: of two regions that contradict the stricter holds, rule by rule, whichever comes first', async () => {
  const { of, effective } = await readPolicies()
  expect(effective('uk', 'brazil')).toEqual(effective('brazil', 'uk'))
  expect(effective('uk', 'brazil')).toMatchObject({ age: 18, retentionHours: 24, regions: ['uk', 'brazil'] })
  expect(effective('eu', 'strict')).toMatchObject({ age: 18, retentionHours: 12 })
  expect(effective('eu', null)).toMatchObject({ age: 16, regions: ['eu'] })
  const lax = { ...of.uk, measures: { ...of.uk.measures, value: ['in-view' as const] }, k: { ...of.uk.k, value: 50 }, signalIsNo: { ...of.uk.signalIsNo, value: false } }
  expect(strictest([of.eu, lax])).toMatchObject({ measures: ['in-view'], k: 50, signalIsNo: true })
  expect(versionOf(effective('eu', 'brazil'))).toBe('eu 2026-11-23, brazil 2026-11-23')
})
