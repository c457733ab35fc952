import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { PageSource } from './page-source.ts'

/**
 * Pages as they are being worked on: Vite makes them from their sources at every request and puts changes into the open page.
 * For `npm run dev` alone; Vite's own files are then served in place of the built ones.
 */
export async function devPages(app: FastifyInstance, root: string): Promise<PageSource> {
  const { createServer } = await import('vite')
  const vite = await createServer({ configFile: join(root, 'vite.config.ts'), appType: 'custom', server: { middlewareMode: true } })
  app.addHook('onClose', () => vite.close())
  app.get('/*', (request, reply) => {
    reply.hijack()
    vite.middlewares(request.raw, reply.raw, () => reply.raw.writeHead(404).end())
  })
  return {
    async template(name, address) {
      const raw = await readFile(join(vite.config.root, `${name}.html`), 'utf8')
      return vite.transformIndexHtml(`/${name}.html`, raw, address)
    }
  }
}
