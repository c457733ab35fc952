import type { Row } from './row.ts'

const figure = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** Rows as a Markdown table, as docs/BENCH.md carries it. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'against', 'ratio', 'bar', '']
  const lines = rows.map((row) => [
    row.what,
    `${figure(row.ours)} ${row.unit}`,
    `${figure(row.against)} ${row.unit}`,
    figure(row.ratio),
    `≤ ${row.bar}`,
    row.pass ? 'kept' : 'MISSED'
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
