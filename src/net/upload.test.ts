import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { uploadFile } from './upload.ts'

/** What the tus client was asked to do, and how it ends. */
const { tus } = vi.hoisted(() => ({ tus: { begun: 0, previous: async (): Promise<object[]> => [], options: null as null | { onSuccess(): void; onError(error: Error): void } } }))
vi.mock('tus-js-client', () => ({
  Upload: class {
    url = '/api/uploads/7b1c1f3e-8f0b-4c84-9d5e-1f0c9a2b3c4d'
    constructor(_file: unknown, options: typeof tus.options) {
      tus.options = options
    }
    findPreviousUploads = () => tus.previous()
    start = () => void tus.begun++
    abort = async () => undefined
  }
}))

const listeners = new Set<() => void>()
beforeEach(() => {
  Object.assign(tus, { begun: 0, previous: async () => [] })
  listeners.clear()
  vi.stubGlobal('addEventListener', (_name: string, listener: () => void) => listeners.add(listener))
  vi.stubGlobal('removeEventListener', (_name: string, listener: () => void) => listeners.delete(listener))
})
afterEach(() => vi.unstubAllGlobals())

const lineIsBack = () => listeners.forEach((listener) => listener())
const heard = () => ({ progress: vi.fn(), waits: vi.fn(), done: vi.fn(), stopped: vi.fn() })
const file = new File(['x'], 'car.glb')

it('I13: a cut line is taken up when it is back; what is whole, or was refused, does not come a second time', async () => {
  const whole = heard()
  uploadFile(file, whole)
  await vi.waitFor(() => expect(tus.begun).toBe(1))
  lineIsBack()
  expect(tus.begun).toBe(2)
  tus.options!.onSuccess()
  lineIsBack()
  expect(tus.begun).toBe(2)
  expect(whole.done).toHaveBeenCalledOnce()

  const refused = heard()
  uploadFile(file, refused)
  await vi.waitFor(() => expect(tus.begun).toBe(3))
  tus.options!.onError(Object.assign(new Error('refused'), { originalResponse: { getBody: () => '{"reason":"no-room"}' } }))
  lineIsBack()
  expect(refused.stopped).toHaveBeenCalledWith('no-room')
  expect(tus.begun).toBe(3)
})

it('I13: a device that cannot say what it sent before is told of, and waits to be told to go on', async () => {
  tus.previous = () => Promise.reject(new DOMException('denied', 'SecurityError'))
  const stopped = heard()
  const upload = uploadFile(file, stopped)
  await vi.waitFor(() => expect(stopped.stopped).toHaveBeenCalledWith(null))
  upload.goOn()
  expect(tus.begun).toBe(1)
})
