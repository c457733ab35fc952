import {spawn} from 'node:child_process'
import {mkdir, readFile, rm} from 'node:fs/promises'
import path from 'node:path'
import {countReport, type Tally} from './tally.ts'

/** Runs a program of the installed packages with this process's streams, and gives its exit code. */
export function runProgram(root: string, file: string, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const program = spawn(file, args, {cwd: root, stdio: 'inherit'})
    program.once('error', reject)
    program.once('exit', (code) => resolve(code))
  })
}

/** Says what begins, runs it, and says how long it took. */
export async function timed<T>(title: string, work: () => Promise<T>): Promise<T> {
  console.log(`\n── ${title}`)
  const startedAt = Date.now()
  try {
    return await work()
  } finally {
    console.log(`── ${title}: ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}

/** One check that passes or fails as a whole. */
export async function oneCheck(title: string, work: () => Promise<boolean>): Promise<Tally> {
  const good = await timed(title, work)
  console.log(good ? `${title}: passed` : `${title}: FAILED`)
  return good ? {passed: 1, failed: 0, names: []} : {passed: 0, failed: 1, names: [title]}
}

/** All types, by the compiler. */
export function types(root: string): Promise<Tally> {
  return oneCheck('types', async () => (await runProgram(root, bin(root, 'tsc'), ['--noEmit', '-p', '.'])) === 0)
}

/** All rules of `.oxlintrc.json`. */
export function lint(root: string): Promise<Tally> {
  return oneCheck('lint', async () => (await runProgram(root, bin(root, 'oxlint'), [])) === 0)
}

/** The tests of one of vitest's projects, counted from its report. */
export function tests(root: string, project: 'unit' | 'assets' | 'server' | 'e2e', filters: readonly string[] = []): Promise<Tally> {
  return timed(`${project} tests`, async () => {
    const out = path.join(root, 'tests', '.out')
    const file = path.join(out, `${project}.json`)
    await mkdir(out, {recursive: true})
    await rm(file, {force: true})
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await runProgram(root, bin(root, 'vitest'), ['run', '--project', project, ...reporters, ...filters])
    const report: unknown = await readFile(file, 'utf8').then(JSON.parse, () => null)
    return countReport(report, code)
  })
}

function bin(root: string, name: string): string {
  return path.join(root, 'node_modules', '.bin', name)
}
