import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { createKeptFiles } from './kept-files.ts'

it('files that are kept in memory have a bound, and those asked for longest ago make room', async () => {
  const kept = createKeptFiles(9_500)
  const there: Record<string, boolean> = {}
  const app = Fastify()
  app.get('/:name', (request, reply) => {
    const name = (request.params as { name: string }).name
    there[name] = kept.find(request) !== undefined
    if (!there[name]) kept.keep(request, reply, Buffer.alloc(1_000))
    return reply.send('')
  })
  for (const name of ['a', 'b', 'a', 'c']) await app.inject(`/${name}`)
  expect(there).toEqual({ a: true, b: false, c: false })
  // A fourth would not fit beside the three: b is the one that nobody has asked for since.
  await app.inject('/d')
  await app.inject('/a')
  expect(there['a']).toBe(true)
  await app.inject('/b')
  expect(there['b']).toBe(false)
  await app.close()
})
