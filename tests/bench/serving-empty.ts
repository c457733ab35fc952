import Fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'

/** What the house's answers are held against: Fastify with nothing in it. Says its address in one line; ends when its standard input does. */
const app = Fastify()
app.get('/', async () => '')
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
createInterface({ input: process.stdin }).on('close', () => process.exit())
