import {watchNpm} from './npm-gone.ts'

/** Resolves when this process is asked to stop, whoever asks. A second asking ends it at once. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false
    const ask = (by: string): void => {
      if (asked) process.exit(1)
      asked = true
      resolve(by)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ask(signal))
    void watchNpm(() => resolve('npm is gone'))
  })
}
