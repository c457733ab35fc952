import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { filesOfPackage } from './package-files.ts'

const TYPES: Record<string, string> = { '.txt': 'text/plain', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.glb': 'model/gltf-binary', '.env': 'application/octet-stream' }
const car = resolve(import.meta.dirname, '../../../public/product/one/car-full.glb')

/** The peers, each in its newest release: its page, as its makers would write it, by the name of a file beside this one. */
export const PEERS = ['model-viewer', 'aframe', 'babylon'] as const
export type Peer = (typeof PEERS)[number]

/** The peers' scripts as they are published, whole, by the addresses at which their pages find them. */
async function scripts(): Promise<Map<string, Buffer>> {
  const [viewer, aframe, babylon] = await Promise.all([
    filesOfPackage('@google/model-viewer@4.4.0', /^dist\/model-viewer\.min\.js$/),
    filesOfPackage('aframe@1.8.0', /^dist\/aframe-v1\.8\.0\.min\.js$/),
    filesOfPackage('@babylonjs/viewer@9.35.0', /^dist\/(chunks\/.*|babylon-viewer)\.esm\.min\.js$/)
  ])
  const found = new Map([...babylon].map(([path, bytes]) => [path.replace(/^dist/, '/babylon'), bytes]))
  found.set('/model-viewer.js', [...viewer.values()][0]!)
  found.set('/aframe.js', [...aframe.values()][0]!)
  found.set('/meshopt_decoder.js', await readFile(createRequire(import.meta.url).resolve('meshoptimizer/decoder').replace(/\.mjs$/, '.cjs')))
  return found
}

/** Serves every peer's page at its name, with the whole car, compressed beforehand as a careful host would. */
export async function servePeers() {
  const files = await scripts()
  files.set('/car.glb', await readFile(car))
  files.set('/robots.txt', Buffer.from('User-agent: *\n'))
  for (const peer of PEERS) files.set(`/${peer}.html`, await readFile(new URL(`${peer}.html`, import.meta.url)))
  const packed = new Map([...files].filter(([path]) => /\.(js|html)$/.test(path)).map(([path, bytes]) => [path, brotliCompressSync(bytes)]))
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname
    const bytes = files.get(path)
    if (!bytes) return void response.writeHead(404).end()
    const small = packed.get(path)
    response.writeHead(200, {
      'content-type': TYPES[extname(path)]!,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': (small ?? bytes).length,
      ...(small && { 'content-encoding': 'br' })
    })
    response.end(small ?? bytes)
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Bytes of a script, compressed. */
    scriptBytes: (path: string) => packed.get(path)?.length ?? 0,
    close: () => new Promise((settle) => server.close(settle))
  }
}
