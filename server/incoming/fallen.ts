import type { FindingCode } from '../../src/contract/incoming/finding-words.ts'
import type { Report } from '../../src/contract/incoming/report.ts'

/** The report on a model over which reading itself came to grief. `said`: the last words, for whoever looks closer. */
export function fallenReport(name: string, code: FindingCode, said: string): Report {
  const detail = said.replace(/\p{C}/gu, ' ').trim().slice(-400)
  return {
    version: 1, name: name.slice(0, 200), outcome: 'refused', fence: 'none', before: null, after: null, gate: [], parts: [], clips: [], variants: [], size: null, files: [], took: [], missing: [],
    findings: [{ code, weight: 'stops', places: ['file'], count: 1, detail }]
  }
}
