import { createServer } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { noEmulator, ownProfiles, plainSight, plainUniforms, smallShaders, threeFromSource } from '../../../vite.config.ts'

const root = new URL('../../..', import.meta.url).pathname
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.png': 'image/png' }

/**
 * The room alone, built as the product is built and served without the rest of the house.
 *
 * @param exactClock a page that shares nothing has a clock of microseconds, not of tenths of milliseconds
 */
export async function openStageHouse({ exactClock = false } = {}) {
  const out = await mkdtemp(join(tmpdir(), 'parlour-stage-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [react(), smallShaders(), plainUniforms(), plainSight(), ownProfiles()],
    resolve: { dedupe: ['three', 'react', 'react-dom'], alias: [threeFromSource, noEmulator] },
    build: { outDir: out, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 3000, rolldownOptions: { input: ['stage', 'levels'].map((page) => join(root, `tests/e2e/pages/${page}.html`)) } }
  })
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url!, 'http://x').pathname)
    requests.push(path)
    const read = async () => {
      for (const folder of [out, join(root, 'public')]) {
        const bytes = await readFile(join(folder, path)).catch(() => null)
        if (bytes) return bytes
      }
      return null
    }
    void read().then((bytes) => {
      if (!bytes) return response.writeHead(404).end()
      // The product's own policy: what it forbids fails here too.
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' data: blob:; worker-src 'self' blob:")
      if (exactClock) response.setHeader('cross-origin-opener-policy', 'same-origin').setHeader('cross-origin-embedder-policy', 'require-corp')
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', 'content-length': bytes.length }).end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/tests/e2e/pages/stage.html`,
    requests,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      await rm(out, { recursive: true })
    }
  }
}
