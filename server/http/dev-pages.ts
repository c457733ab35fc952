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
  // What Vite answers it answers by itself; what it does not know comes back to us.
  app.get('/*', (request, reply) => vite.middlewares(request.raw, reply.raw, () => reply.callNotFound()))
  return {
    async template(name, address) {
      const raw = await readFile(join(vite.config.root, `${name}.html`), 'utf8')
      // The address of a page is not the place of its file. Its style lies beside that, its script one folder up, which a browser
      // cannot climb to: Vite serves it by its place on the disk.
      const placed = raw
        .replace(/href="\.\/([\w-]+\.css)"/g, (_, file: string) => `href="/${file}"`)
        .replace(/src="\.\.\/([\w-]+\.tsx?)"/g, (_, file: string) => `src="/@fs${join(vite.config.root, '..', file)}"`)
      return vite.transformIndexHtml(`/${name}.html`, placed, address)
    }
  }
}
