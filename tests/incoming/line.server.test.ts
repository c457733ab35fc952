import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelsSchema } from '../../src/contract/incoming/model.ts'
import { readManifest } from '../../src/world/product/manifest.ts'
import { openHouse, type House } from '../house/house.ts'
import { startProcess } from '../house/process.ts'
import { signedInMember } from '../people/member.ts'
import { boxCar, glbOf } from './models.ts'
import { uploader } from './uploader.ts'

let house: House
let ada: ReturnType<typeof uploader>
let cookie: string
let personId: string
let car: Uint8Array
beforeAll(async () => {
  house = await openHouse()
  const member = await signedInMember(house.database.pool, house.url, ['marketer'])
  ;({ cookie, id: personId } = member)
  ada = uploader(house.url, cookie)
  car = await glbOf(boxCar())
})
afterAll(() => house.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(house.url + path, { headers })
const left = async (name: string) => readdir(join(house.folder, 'models', name))
/** A model is ready before what its making left is cleared away: that may take a moment more. */
const nothingLeft = () => expect.poll(async () => [await left('uploads'), await left('work')], { timeout: 10_000 }).toEqual([[], []])

describe('a product comes in (SPEC I9, I10, I13)', () => {
  it('I13: an upload goes on where its line was cut, and becomes a product that the room reads', async () => {
    const address = await ada.begun('C:\\cars\\Auto \u001b[31m.glb', car.length)
    // The line falls in the middle of a piece.
    const half = car.slice(0, 3000)
    let fed = 0
    const cut = new ReadableStream<Uint8Array>({
      pull(stream) {
        if (fed++ === 0) stream.enqueue(half)
        else stream.error(new Error('cut'))
      }
    })
    await expect(ada.patch(address, 0, cut)).rejects.toThrow()
    const there = await ada.offset(address)
    expect(there).toBeGreaterThanOrEqual(0)
    expect(there).toBeLessThanOrEqual(3000)
    expect((await ada.patch(address, there + 1, car.slice(there + 1))).status).toBe(409)
    expect((await ada.patch(address, there, car.slice(there, 5000))).status).toBe(204)
    expect(await ada.offset(address)).toBe(5000)
    expect((await ada.patch(address, 5000, car.slice(5000))).status).toBe(204)
    const model = await ada.settled(address.split('/').pop()!)
    expect(model).toMatchObject({ state: 'ready', name: 'Auto [31m.glb', bytes: car.length, by: 'Ada', report: { outcome: 'ready', fence: 'namespaces' } })
    const manifest = readManifest(await (await get(`${model.product}product.json`)).arrayBuffer())
    for (const level of ['light', 'headset', 'full'] as const) expect((await (await get(model.product + manifest.levels[level].file)).arrayBuffer()).byteLength).toBe(manifest.levels[level].bytes)
    await nothingLeft()
  }, 120_000)

  it('I10: files are served for good, by kind, in parts, to run nowhere; the model as it came is not', async () => {
    const model = await ada.settled(await ada.bring('auto.glb', car))
    const description = await get(`${model.product}product.json`)
    expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy', 'accept-ranges'].map((name) => [name, description.headers.get(name)]))).toEqual({
      'content-type': 'application/json', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/)
    })
    const manifest = readManifest(await description.arrayBuffer())
    const file = model.product + manifest.levels.light.file
    const whole = Buffer.from(await (await get(file)).arrayBuffer())
    const part = await get(file, { range: 'bytes=10-19' })
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([206, `bytes 10-19/${whole.length}`, 'model/gltf-binary'])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(10, 20))
    expect((await get(file, { range: `bytes=${whole.length}-` })).status).toBe(416)
    expect((await get(file, { 'if-none-match': part.headers.get('etag')! })).status).toBe(304)
    const { rows } = await house.database.pool.query<{ source: string }>('select source from model where id = $1', [model.id])
    expect((await get(`/a/${rows[0]!.source}.glb`)).status).toBe(404)
    expect((await get(`${model.product}../../etc/passwd`)).status).toBe(404)
    expect((await get(`/product/${rows[0]!.source}/product.json`)).status).toBe(404)
    expect((await get(`${model.product}constructor`)).status).toBe(404)
  }, 120_000)

  it('I9, I3: what is refused says so and does not stop the next; two of the same at once are one on the disk', async () => {
    const before = (await house.database.pool.query('select hash from asset')).rowCount
    const ids = await Promise.all([ada.bring('page.glb', new TextEncoder().encode('<html>')), ada.bring('auto.glb', car), ada.bring('auto.glb', car), ada.bring('auto.obj', new TextEncoder().encode('v 0 0 0'))])
    const models = await Promise.all(ids.map((id) => ada.settled(id)))
    expect(models.map(({ state }) => state)).toEqual(['refused', 'ready', 'ready', 'refused'])
    expect(models.map(({ report }) => report!.findings[0]?.code ?? null)).toEqual(['not-a-model', null, null, 'convert-obj'])
    expect(models[1]!.product).toBe(models[2]!.product)
    // The same car came in before: only what was refused is new, since it is kept as it came.
    expect((await house.database.pool.query('select hash from asset')).rowCount).toBe(before! + 2)
    await nothingLeft()
  }, 120_000)

  it('I13: an upload is its maker’s alone, and ends with their right', async () => {
    const address = await ada.begun('auto.glb', car.length)
    const other = uploader(house.url, (await signedInMember(house.database.pool, house.url, ['owner'], 'Bo')).cookie)
    expect([await other.offset(address), (await other.patch(address, 0, car)).status]).toEqual([-404, 404])
    expect((await ada.patch(address, 0, car.slice(0, 1000))).status).toBe(204)
    await house.database.pool.query(`update person set roles = '{advisor}' where id = $1`, [personId])
    expect((await ada.patch(address, 1000, car.slice(1000))).status).toBe(403)
    expect((await get('/api/models', { cookie })).status).toBe(403)
    await house.database.pool.query(`update person set roles = '{marketer}' where id = $1`, [personId])
    expect(await ada.offset(address)).toBe(1000)
    // What is no request of the protocol ends nothing.
    expect((await fetch(house.url + address, { method: 'DELETE', headers: { cookie, origin: house.url } })).status).toBe(412)
    expect(await ada.offset(address)).toBeGreaterThanOrEqual(0)
    expect((await ada.stop(address)).status).toBe(204)
    expect(await ada.offset(address)).toBe(-404)
    expect(await left('uploads')).toEqual([])
  })

  it('I13: what is too large or has no length is refused before a byte of it', async () => {
    expect(await (await ada.create('auto.glb', 500 * 2 ** 20 + 1)).json()).toEqual({ reason: 'too-large' })
    expect((await fetch(`${house.url}/api/uploads`, { method: 'POST', headers: { cookie, origin: house.url, 'tus-resumable': '1.0.0', 'upload-defer-length': '1' } })).status).toBe(400)
    expect((await fetch(`${house.url}/api/uploads`, { method: 'POST', headers: { cookie, origin: 'https://elsewhere.example', 'tus-resumable': '1.0.0', 'upload-length': '5' } })).status).toBe(403)
    expect(await left('uploads')).toEqual([])
  })

  it('I12: parts are confirmed, red takes a reason and a name, a picture is drawn anew', async () => {
    const model = await ada.settled(await ada.bring('auto.glb', car))
    const put = (path: string, body: unknown) => fetch(`${house.url}/api/models/${model.id}/${path}`, { method: 'PUT', headers: { cookie, origin: house.url, 'content-type': 'application/json' }, body: JSON.stringify(body) })
    expect((await put('parts', [{ node: 'tur-vorne-links', kind: 'door' }, { node: 'zierleiste', kind: null }])).status).toBe(204)
    expect((await put('passes', { device: 'phone', reason: 'shown at a fair' })).status).toBe(409)
    await house.database.pool.query(`update model set report = jsonb_set(report, '{gate,0,verdict}', '"red"') where id = $1`, [model.id])
    expect((await put('passes', { device: 'phone', reason: ' ' })).status).toBe(400)
    expect((await put('passes', { device: 'phone', reason: 'shown at a fair' })).status).toBe(204)
    const { default: sharp } = await import('sharp')
    const drawn = await sharp({ create: { width: 60, height: 40, channels: 4, background: '#c03' } }).png().withMetadata().toBuffer()
    expect((await put('poster', { picture: `data:image/png;base64,${drawn.toString('base64')}` })).status).toBe(204)
    expect((await put('poster', { picture: `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}` })).status).toBe(400)
    const now = await ada.model(model.id)
    expect(now.confirmed).toHaveLength(2)
    expect(now.passes).toMatchObject([{ device: 'phone', by: 'Ada', reason: 'shown at a fair' }])
    const poster = await get(now.poster!)
    expect(poster.headers.get('content-type')).toBe('image/webp')
    expect((await sharp(Buffer.from(await poster.arrayBuffer())).metadata()).format).toBe('webp')
    expect(modelsSchema.parse(await (await get('/api/models', { cookie })).json())).toMatchObject({ takes: 'yes', fence: 'namespaces' })
    expect((await (await get(`/api/models/${model.id}/report`, { cookie })).json()).outcome).toBe('ready')
  }, 120_000)
})

/** What goes before a command, so that it cannot put a fence up. */
const FENCELESS = ['unshare', '--user', '--map-root-user', 'sh', '-c', 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"', 'sh']

if (spawnSync(FENCELESS[0]!, [...FENCELESS.slice(1), 'true']).status === 0) {
  it.each([['', { status: 409, takes: 'no-fence' }], ['1', { status: 201, takes: 'yes' }]])('I14: where no fence can be put up, what is brought depends on the owner’s switch (“%s”), and every report repeats it', async (said, { status, takes }) => {
    const served = await startProcess(house.database.connection, { PARLOUR_READ_MODELS_WITHOUT_A_FENCE: said }, undefined, FENCELESS)
    try {
      const bo = uploader(served.url, cookie)
      const answer = await bo.create('auto.glb', car.length)
      expect(answer.status).toBe(status)
      expect(modelsSchema.parse(await (await fetch(`${served.url}/api/models`, { headers: { cookie } })).json())).toMatchObject({ takes, fence: 'none' })
      if (status !== 201) return expect(await answer.json()).toEqual({ reason: 'no-fence' })
      const address = answer.headers.get('location')!
      expect((await bo.patch(address, 0, car)).status).toBe(204)
      expect((await bo.settled(address.split('/').pop()!)).report).toMatchObject({ outcome: 'ready', fence: 'none' })
    } finally {
      await served.kill()
    }
  }, 120_000)
}
