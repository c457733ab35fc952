import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

/** The pages of the house, each its own entry: src/app/pages/<name>.html is built to dist/<name>.html. */
const PAGES = ['showroom', 'desk', 'sign-in', 'kept', 'about', 'team', 'studio', 'receipt'] as const

/** Pages that are for everybody, search engines included; the rest is the house's own. */
const FOUND = ['/showroom.html', '/about.html']

/** Puts into every page what stands in the head of them all. */
export function heads(): Plugin {
  const tag = (tag: string, attrs: Record<string, string>, children?: string) => ({ tag, attrs, injectTo: 'head-prepend' as const, ...(children === undefined ? {} : { children }) })
  return {
    name: 'heads',
    transformIndexHtml: {
      order: 'pre',
      handler: (_html, { path }) => [
        tag('meta', { charset: 'utf-8' }),
        tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' }),
        tag('title', {}, 'Parlour'),
        tag('link', { rel: 'icon', href: 'data:,' }),
        ...(FOUND.includes(path) ? [] : [tag('meta', { name: 'robots', content: 'noindex, nofollow' })])
      ]
    }
  }
}

/** Takes comments and needless space out of the GLSL that three carries as strings: some 8 KB less after brotli. */
export function smallShaders(): Plugin {
  const tighten = (shader: string) =>
    shader
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\/\/[^\n]*/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => (line.startsWith('#') ? line : line.replace(/ *([=+\-*/,<>?:;{}()]) */g, '$1')))
      .join('\n')
  return {
    name: 'small-shaders',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/three\/src\/renderers\/shaders\//.test(id)) return
      return code.replace(/\/\* glsl \*\/\s*`([^]*?)`/g, (_, shader: string) => `\`${tighten(shader)}\``)
    }
  }
}

/**
 * Numbers of each kind of uniform that changes from picture to picture (WebGL's own codes): float, vectors, matrices.
 */
const UNIFORM_NUMBERS = { 0x1406: 1, 0x8b50: 2, 0x8b51: 3, 0x8b52: 4, 0x8b5a: 4, 0x8b5b: 9, 0x8b5c: 16 }

/**
 * What three last told the graphics card it keeps in lists of anything, where each number is an object of its own: 2 KB of garbage a
 * picture. Here they are lists of numbers; a fresh one holds zeros, as the card does. Fails the build when three is written otherwise.
 */
export function plainUniforms(): Plugin {
  return {
    name: 'plain-uniforms',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('three/src/renderers/webgl/WebGLUniforms.js')) return
      const kept = /(class SingleUniform [^]*?)this\.cache = \[\];/
      if (!kept.test(code)) throw new Error('three keeps its uniforms otherwise than plainUniforms knows')
      return code.replace(kept, (_, before: string) => `${before}this.cache = activeInfo.type in numbersOf ? new Float64Array( numbersOf[ activeInfo.type ] ) : [];`).concat(`\nconst numbersOf = ${JSON.stringify(UNIFORM_NUMBERS)};\n`)
    }
  }
}

/**
 * Each number that a function is given or gives back, where it is not put in the caller's place, is an object of its own: some 300 B of garbage a
 * picture where three finds what is in sight. Here a plane's place in the matrix is handed over; the arithmetic is three's own. Fails the build when three is written otherwise.
 */
export function plainSight(): Plugin {
  const plane = /planes\[ (\d) \]\.setComponents\( (?:me3 ([-+]) )?me(\d), [^)]*\)\.normalize\(\);/g
  return {
    name: 'plain-sight',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('three/src/math/Frustum.js')) return
      if (code.match(plane)?.length !== 9) throw new Error('three finds what is in sight otherwise than plainSight knows')
      return code.replace(plane, (_, index: string, sign: string | undefined, column: string) => `setPlane( planes[ ${index} ], me, ${column}, ${sign ? `${sign}1` : '0'} );`).concat(`
function setPlane( plane, e, k, sign ) {
	const normal = plane.normal, w = sign * sign, s = sign || 1, x = w * e[ 3 ] + s * e[ k ], y = w * e[ 7 ] + s * e[ k + 4 ], z = w * e[ 11 ] + s * e[ k + 8 ], inverse = 1 / Math.sqrt( x * x + y * y + z * z );
	normal.x = x * inverse;
	normal.y = y * inverse;
	normal.z = z * inverse;
	plane.constant = ( w * e[ 15 ] + s * e[ k + 12 ] ) * inverse;
}
`)
    }
  }
}

/**
 * A page checks what comes in by zod and never describes a schema as JSON: that part of the library, a fifth of it, stays on the
 * server. Who asks for it in a page is told.
 */
export function noJsonSchema(): Plugin {
  return {
    name: 'no-json-schema',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/.test(id)) return
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]!)
      const renamed = [...code.matchAll(/^export \{ (\w+ as \w+) \}/gm)].map((match) => match[1]!.split(' as ')[1]!)
      const made = names.filter((name) => name.startsWith('create'))
      const rest = [...names.filter((name) => !made.includes(name)), ...renamed]
      return [
        "const none = () => { throw new Error('a page makes no JSON Schema') }",
        ...made.map((name) => `export const ${name} = () => none`),
        `export { ${rest.map((name) => `none as ${name}`).join(', ')} }`
      ].join('\n')
    }
  }
}

/**
 * Surroundings come prefiltered (`src/world/environment.ts`): three's own prefilter, which its renderer carries for pages that have it
 * done at run time, is left out. Surroundings that would need it are told of instead of being waited for.
 */
export function nothingPrefiltered(): Plugin {
  return {
    name: 'nothing-prefiltered',
    apply: 'build',
    enforce: 'pre',
    transform(_code, id) {
      if (!id.endsWith('three/src/extras/PMREMGenerator.js')) return
      return "export class PMREMGenerator { constructor() { throw new Error('surroundings come prefiltered') } }"
    }
  }
}

/**
 * A headset's controllers are described by profiles that would else be fetched from a content-delivery network: they are served
 * from our own origin instead, without the models, which are not drawn.
 */
export function ownProfiles(): Plugin {
  const source = join(dirname(createRequire(import.meta.url).resolve('@webxr-input-profiles/assets/package.json')), 'dist/profiles')
  const files = ['profilesList.json', ...readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `${entry.name}/profile.json`)]
  return {
    name: 'own-profiles',
    configureServer(server) {
      server.middlewares.use('/profiles', (request, response, next) => {
        const file = files.find((each) => request.url === `/${each}`)
        if (!file) return next()
        response.setHeader('content-type', 'application/json')
        response.end(readFileSync(join(source, file)))
      })
    },
    generateBundle() {
      for (const file of files) this.emitFile({ type: 'asset', fileName: `profiles/${file}`, source: readFileSync(join(source, file)) })
    }
  }
}

/** Writes `.br` and `.gz` beside every built file that is worth it: the server sends those, and compresses nothing while people wait. */
export function compressedBeside(): Plugin {
  let out = ''
  return {
    name: 'compressed-beside',
    apply: 'build',
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    async writeBundle() {
      const names = await readdir(out, { recursive: true })
      await Promise.all(names.filter((name) => /\.(js|css|json|svg|wasm|env|light|bin|glb)$/.test(name)).map((name) => compressBeside(join(out, name))))
    }
  }
}

/** Where a build tells what lies in each of its files; a name with a dot in front is never served. */
export const CHUNKS_FILE = '.chunks.json'

/** One built script: what it takes in before it runs, what it may ask for later, and how many bytes of which sources are in it. */
export interface BuiltChunk {
  file: string
  /** The source that it is asked for by: a page, or what is imported later; null for what several share. */
  facade: string | null
  imports: string[]
  later: string[]
  modules: { source: string; bytes: number }[]
}

/** Tells what lies in each built script, for those who watch their weight. */
export function chunksTold(): Plugin {
  return {
    name: 'chunks-told',
    apply: 'build',
    generateBundle: {
      // After a chunk that held nothing but styles was taken out.
      order: 'post',
      handler(_, bundle) {
        const source = (id: string) => relative(here, id.replace(/^\0/, '').replace(/\?.*$/, '')).split(sep).join('/')
        const chunks: BuiltChunk[] = Object.values(bundle).flatMap((chunk) =>
          chunk.type !== 'chunk'
            ? []
            : [{ file: chunk.fileName, facade: chunk.facadeModuleId === null ? null : source(chunk.facadeModuleId), imports: chunk.imports, later: chunk.dynamicImports, modules: Object.entries(chunk.modules).map(([id, module]) => ({ source: source(id), bytes: module.renderedLength })) }]
        )
        this.emitFile({ type: 'asset', fileName: CHUNKS_FILE, source: JSON.stringify(chunks) })
      }
    }
  }
}

/** Bytes from which the last few per cent would take seconds. */
const LARGE = 600_000

async function compressBeside(file: string): Promise<void> {
  const bytes = await readFile(file)
  if (bytes.length < 1024) return
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : 11 } }), promisify(gzip)(bytes, { level: 9 })])
  if (br.length < bytes.length) await writeFile(`${file}.br`, br)
  if (gz.length < bytes.length) await writeFile(`${file}.gz`, gz)
}

/** Built pages lie beside one another in dist/, whatever folder their sources are in. */
export const root = join(here, 'src/app/pages')

/** three from its sources, so that its shaders can be made small, and one copy of it for everybody. */
export const threeFromSource = { find: /^three$/, replacement: join(here, 'node_modules/three/src/Three.js') }

/** The emulator that @react-three/xr names is for tests: not a byte of it may be in the product. */
export const noEmulator = { find: /^(iwer|@iwer\/devui|@iwer\/sem)$/, replacement: join(here, 'src/scene/headset/no-emulator.ts') }

export default defineConfig(({ command }) => ({
  root,
  publicDir: join(here, 'public'),
  plugins: [heads(), react(), smallShaders(), plainUniforms(), plainSight(), nothingPrefiltered(), noJsonSchema(), ownProfiles(), chunksTold(), compressedBeside()],
  resolve: {
    dedupe: ['three', 'react', 'react-dom'],
    alias: command === 'build' ? [threeFromSource, noEmulator] : [noEmulator]
  },
  build: {
    outDir: join(here, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(PAGES.map((page) => [page, join(root, `${page}.html`)])),
      // What the first picture needs of three and of the room is one file: in twenty, each compressed alone, it weighs 12 KB more.
      // Vectors are for those too who draw nothing, React for whoever has more than a first picture.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'vectors', tags: ['$initial'], priority: 1, test: /[\\/]three[\\/]src[\\/](math[\\/](Quaternion|Vector3|MathUtils)|constants|utils)\.js$/ },
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // What describes a showroom is read together or not at all: one file packs better than four.
            { name: 'description', test: /[\\/]src[\\/]contract[\\/](showroom|surprises|presenting|made)\.ts$/ },
            { name: 'first-picture', tags: ['$initial'], test: /[\\/](three[\\/](src|examples)|src[\\/]world|src[\\/]app[\\/]first)[\\/]/ }
          ]
        }
      }
    }
  }
}))
