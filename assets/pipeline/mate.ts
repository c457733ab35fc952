import { Worker } from 'node:worker_threads'
import { Unfit } from './unfit.ts'
import type { Answer, Work } from './mate-thread.ts'

/** The second thread fell: no fault of the model. */
export class MateFell extends Error {
  override readonly name = 'MateFell'
}

/** Works beside the first thread, at one thing after another. */
export interface Mate {
  /** What `given` holds is gone from here. */
  ask<Name extends keyof Work>(name: Name, args: Parameters<Work[Name]>[0], given?: readonly ArrayBuffer[]): Promise<Awaited<ReturnType<Work[Name]>>>
}

let working: Mate | null = null

/** The one that works beside this thread: begun when it is first asked for, and again after a fall. It keeps no process from ending. */
export function mate(): Mate {
  return (working ??= begin())
}

function begin(): Mate {
  const thread = new Worker(new URL('mate-start.mjs', import.meta.url), { execArgv: [] })
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>()
  let asked = 0
  let fallen: Error | null = null
  thread.unref()
  thread.on('message', ({ id, value, fault }: Answer) => {
    const { done, failed } = waiting.get(id)!
    waiting.delete(id)
    if (waiting.size === 0) thread.unref()
    if (!fault) done(value)
    else failed(fault.unfit ? new Unfit(fault.unfit.code, fault.unfit.place, fault.unfit.detail) : new Error(fault.message))
  })
  const fell = (error: Error): void => {
    fallen ??= error
    working = null
    for (const { failed } of waiting.values()) failed(fallen)
    waiting.clear()
  }
  thread.on('error', (error: unknown) => fell(new MateFell(String(error))))
  thread.on('exit', (code) => fell(new MateFell(`ended with ${code}`)))
  return {
    ask: (name, args, given = []) =>
      new Promise((done, failed) => {
        if (fallen) return failed(fallen)
        const id = asked++
        waiting.set(id, { done: done as (value: unknown) => void, failed })
        thread.ref()
        thread.postMessage({ id, name, args }, given as ArrayBuffer[])
      })
  }
}
