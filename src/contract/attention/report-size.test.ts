import { describe, expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { showroomSchema } from '../showroom.ts'
import { longestReport, REPORT_LIMIT } from './report-size.ts'
import { reportSchema } from './report.ts'

const demo = demoShowroom({ name: null, address: null, contact: null, phone: null })
const measured = (names: readonly string[]) => ({
  ...demo,
  attention: { ...demo.attention!, zones: names.map((name) => ({ name, label: { en: name, fr: name }, parts: [demo.parts[0]!.name] })) }
})
/** 32 names of so many signs. */
const names = (signs: number) => Array.from({ length: 32 }, (_, index) => `z${index}`.padEnd(signs, 'a'))

describe('R2: a report is at most 1,024 bytes', () => {
  it('whatever the zones are called: what could make a longer one is not published', () => {
    expect(longestReport(names(64))).toBeGreaterThan(REPORT_LIMIT)
    const refused = showroomSchema.safeParse(measured(names(64)))
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual(['attention.zones'])
    const longest = Array.from({ length: 64 }, (_, index) => index + 1).findLast((signs) => longestReport(names(Math.max(3, signs))) <= REPORT_LIMIT)!
    expect(showroomSchema.safeParse(measured(names(longest))).success).toBe(true)
    expect(showroomSchema.safeParse(measured(names(longest + 1))).success).toBe(false)
  })

  it('as long as is reckoned, to the byte, with the longest that the house takes', () => {
    const zones = names(15)
    const report = {
      receipt: crypto.randomUUID(), key: 'k'.repeat(64), showroom: 's'.repeat(40), measure: 'in-view', edition: 2_147_483_647,
      zones: Object.fromEntries(zones.map((name) => [name, 86_400]))
    }
    expect(reportSchema.safeParse(report).success).toBe(true)
    expect(JSON.stringify(report)).toHaveLength(longestReport(zones))
    expect(reportSchema.safeParse({ ...report, key: 'k'.repeat(65) }).success).toBe(false)
    expect(reportSchema.safeParse({ ...report, showroom: 's'.repeat(41) }).success).toBe(false)
    expect(reportSchema.safeParse({ ...report, zones: { roof: 86_401 } }).success).toBe(false)
  })
})
