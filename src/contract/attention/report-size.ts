/** A day: nobody looks at anything for longer in one visit. */
export const MOST_SECONDS = 86_400
/** The most bytes of a report. */
export const REPORT_LIMIT = 1024

/**
 * Bytes of the longest report that a visit to zones of these names could make: every zone looked at for a day, under the longest key,
 * address and number there may be. Names are ASCII, so that a sign is a byte.
 */
export function longestReport(zones: readonly string[]): number {
  const report = {
    receipt: '0'.repeat(36),
    key: '0'.repeat(64),
    showroom: '0'.repeat(40),
    measure: 'in-view',
    edition: 2_147_483_647,
    zones: Object.fromEntries(zones.map((name) => [name, MOST_SECONDS]))
  }
  return JSON.stringify(report).length
}
