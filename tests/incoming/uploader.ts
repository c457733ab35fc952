import { modelSchema, type Model } from '../../src/contract/incoming/model.ts'

const TUS = { 'tus-resumable': '1.0.0' }

/** Uploads as a browser does them, for somebody who is signed in at a house. */
export function uploader(url: string, cookie: string) {
  const headers = (more: Record<string, string> = {}) => ({ cookie, origin: url, ...TUS, ...more })
  const self = {
    create: (name: string, bytes: number) =>
      fetch(`${url}/api/uploads`, { method: 'POST', headers: headers({ 'upload-length': `${bytes}`, 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` }) }),
    /** Begins an upload; its address. */
    async begun(name: string, bytes: number): Promise<string> {
      const answer = await self.create(name, bytes)
      if (answer.status !== 201) throw new Error(`POST /api/uploads: ${answer.status} ${await answer.text()}`)
      return answer.headers.get('location')!
    },
    patch: (address: string, offset: number, bytes: Uint8Array | ReadableStream<Uint8Array>) =>
      fetch(url + address, {
        method: 'PATCH', headers: headers({ 'upload-offset': `${offset}`, 'content-type': 'application/offset+octet-stream' }), body: bytes as never, ...(bytes instanceof ReadableStream ? { duplex: 'half' } : {})
      } as RequestInit),
    /** How much of it is there. */
    async offset(address: string): Promise<number> {
      const answer = await fetch(url + address, { method: 'HEAD', headers: headers() })
      return answer.ok ? Number(answer.headers.get('upload-offset')) : -answer.status
    },
    stop: (address: string) => fetch(url + address, { method: 'DELETE', headers: headers() }),
    /** Brings all of a model at once; its id. */
    async bring(name: string, bytes: Uint8Array): Promise<string> {
      const address = await self.begun(name, bytes.length)
      const answer = await self.patch(address, 0, bytes)
      if (answer.status !== 204) throw new Error(`PATCH ${address}: ${answer.status} ${await answer.text()}`)
      return address.split('/').pop()!
    },
    async model(id: string): Promise<Model> {
      return modelSchema.parse(await (await fetch(`${url}/api/models/${id}`, { headers: { cookie } })).json())
    },
    /** Waits until a model is as somebody wants it, by default finished. */
    async settled(id: string, wanted: (model: Model) => boolean = ({ state }) => state === 'ready' || state === 'refused', patience = 120_000): Promise<Model> {
      for (const until = Date.now() + patience; ; ) {
        const model = await self.model(id)
        if (wanted(model)) return model
        if (Date.now() > until) throw new Error(`after ${patience} ms the model is still ${model.state}`)
        await new Promise((done) => setTimeout(done, 100))
      }
    }
  }
  return self
}
