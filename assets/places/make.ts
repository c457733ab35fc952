import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { buildPlace, DRAFT, FULL } from './build.ts'
import { PLACES } from './rooms/all.ts'
import { bakeTextures } from './textures.ts'

/*
 * npm run places [-- --draft] [--out folder] [name …]: builds places into their folders, two at a time. `--check` builds them anew and fails
 * where a committed file is another; `--alone` builds the named one in this very process.
 */
const words = process.argv.slice(2)
const has = (word: string): boolean => words.includes(word)
const at = words.indexOf('--out')
const names = words.filter((word, k) => !word.startsWith('--') && (at < 0 || k !== at + 1))
const built = join(import.meta.dirname, '../../public/places')
const chosen = PLACES.filter(({ name }) => names.length === 0 || names.includes(name))
if (chosen.length === 0) throw new Error(`no place called ${names.join(', ')}: there are ${PLACES.map(({ name }) => name).join(', ')}`)

const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length

async function put(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, name), bytes)
  console.log(`${name}: ${bytes.length} bytes, ${packed(bytes)} in brotli`)
}

/** Builds the chosen places here, one after another. */
async function alone(out: string): Promise<void> {
  for (const plan of chosen) {
    const { files } = await buildPlace(plan, has('--draft') ? DRAFT : FULL, console.log)
    for (const [name, bytes] of files) await put(join(out, plan.name), name, bytes)
  }
}

/** Builds the chosen places in processes of their own, two at a time. */
async function together(out: string): Promise<void> {
  await put(out, 'textures.bin', bakeTextures())
  const waiting = [...chosen]
  const one = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const args = ['--import', 'tsx', fileURLToPath(import.meta.url), '--alone', '--out', out, ...(has('--draft') ? ['--draft'] : []), plan.name]
      await new Promise<void>((resolve, reject) => {
        const program = spawn(process.execPath, args, { stdio: 'inherit' })
        program.once('error', reject)
        program.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${plan.name} could not be built`))))
      })
    }
  }
  await Promise.all([one(), one()])
}

/** Tells which committed files differ from the ones in `fresh`. */
async function differing(fresh: string): Promise<string[]> {
  const files = ['textures.bin', ...chosen.flatMap((plan) => ['place.bin', ...plan.times.flatMap(({ name }) => [`${name}.light`, `${name}.env`])].map((file) => `${plan.name}/${file}`))]
  const same = await Promise.all(files.map(async (file) => (await readFile(join(fresh, file))).equals(await readFile(join(built, file)))))
  return files.filter((_, k) => !same[k])
}

if (has('--alone')) await alone(words[at + 1]!)
else if (has('--check')) {
  const fresh = await mkdtemp(join(tmpdir(), 'parlour-places-'))
  try {
    await together(fresh)
    const other = await differing(fresh)
    console.log(other.length === 0 ? 'The committed places are what the script builds.' : `Not what the script builds: ${other.join(', ')}`)
    if (other.length > 0) process.exitCode = 1
  } finally {
    await rm(fresh, { recursive: true })
  }
} else await together(at >= 0 ? words[at + 1]! : built)
