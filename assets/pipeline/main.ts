import { mkdir, open, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { FINDINGS } from '../../src/contract/incoming/finding-words.ts'
import { INCOMING_LIMITS } from '../../src/contract/incoming/limits.ts'
import type { Report } from '../../src/contract/incoming/report.ts'
import { makeProductOf } from './product.ts'

/*
 * npm run product -- FILE --out DIR          makes a product of a model: three levels, likeness, product.json, report.json
 * npm run product -- FILE --out DIR --json   the report alone goes to the output, for a build server
 *                    --name NAME             the name under which the file came
 *                    --strict                a device that is red ends with 3
 *                    --held                  ends as soon as its input does: whoever started it is gone
 *
 * Ends with 0 (made), 1 (a fault of this program), 2 (called wrongly), 3 (made, but red for a device, with --strict), 4 (refused),
 * 5 (the disk is full: no fault of the model).
 */
const ENDS = { made: 0, fault: 1, called: 2, red: 3, refused: 4, full: 5 } as const

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { out: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false }, held: { type: 'boolean', default: false } }
  })
  const [file] = positionals
  if (!file || !values.out || positionals.length > 1) {
    console.error('npm run product -- FILE --out DIR [--json] [--strict] [--name NAME]')
    return ENDS.called
  }
  if (values.held) process.stdin.on('end', () => process.exit(ENDS.fault)).resume().unref()
  const bytes = await readUpTo(file, INCOMING_LIMITS.bytes + 1)
  const say = values.json ? (): void => undefined : (step: string, ms: number): void => console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${step}`)
  const { report, files } = await makeProductOf(bytes, values.name ?? basename(file), say)
  await mkdir(values.out, { recursive: true })
  for (const [name, data] of files) await writeFile(join(values.out, name), data)
  await writeFile(join(values.out, 'report.json'), JSON.stringify(report, null, 1))
  console.log(values.json ? JSON.stringify(report) : toRead(report))
  if (report.outcome === 'refused') return ENDS.refused
  return values.strict && report.gate.some(({ verdict }) => verdict === 'red') ? ENDS.red : ENDS.made
}

/** At most so many bytes of a file: the one who checks must not be the one who falls. */
async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.min(size, most))
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, at)
      if (bytesRead === 0) return bytes.subarray(0, at)
      at += bytesRead
    }
    return bytes
  } finally {
    await file.close()
  }
}

function toRead(report: Report): string {
  const row = (name: string, w: Report['before']): string => (w ? `${name.padEnd(9)}${[w.bytes, w.triangles, w.draws, w.textures, w.materials, w.parts].map((v) => v.toLocaleString('en').padStart(14)).join('')}` : '')
  return [
    `${report.name}: ${report.outcome}`,
    `${''.padEnd(9)}${['bytes', 'triangles', 'draws', 'textures', 'materials', 'parts'].map((v) => v.padStart(14)).join('')}`,
    row('came', report.before),
    ...(report.after ? (['full', 'headset', 'light'] as const).map((level) => row(level, report.after![level])) : []),
    ...report.gate.map(({ device, verdict, over }) => `${device}: ${verdict}${over.map(({ measure, is, ease }) => `, ${measure} ${is} over ${ease}`).join('')}`),
    ...report.findings.map(({ code, weight, places, count, detail }) => `[${weight}] ${FINDINGS[code].what.en} ${places.slice(0, 3).join(', ')}${count > 1 ? ` (${count})` : ''}${detail ? `: ${detail}` : ''}\n        ${FINDINGS[code].mend.en}`),
    ...report.parts.slice(0, 30).map(({ node, kind, side, end, certainty, because }) => `${node}: ${[end, side, kind].filter(Boolean).join(' ')} ${certainty} (${because.join(', ')})`)
  ].filter(Boolean).join('\n')
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return ENDS.full
  return error instanceof TypeError && 'code' in error ? ENDS.called : ENDS.fault
})
