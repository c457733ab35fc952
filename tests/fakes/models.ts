import type { Model } from '../../src/contract/incoming/model.ts'
import type { ModelBook } from '../../server/ports/models.ts'

type Held = Model & { person: string; arrivedAt: number; worker: string | null; until: number; tries: number; source: string | null; order: number }

/** Models that come in, in memory. `nameOf` says what somebody is called, `named` whether a description names a product's folder. */
export function createFakeModelBook(nameOf: (person: string) => string | null, named: (product: string) => boolean = () => false): ModelBook {
  const models = new Map<string, Held>()
  /** Taken away, and still named. */
  const gone = new Set<string>()
  const mine = (id: string, worker: string): Held | null => {
    const found = models.get(id)
    return found?.state === 'checking' && found.worker === worker ? found : null
  }
  const lineOf = ({ id, name, bytes, state, person, madeAt, finishedAt, product }: Held) => ({ id, name, bytes, state, by: nameOf(person), madeAt, finishedAt, product })
  const change = (id: string, worker: string, set: Partial<Held>): boolean => {
    const found = mine(id, worker)
    if (found) Object.assign(found, set)
    return found !== null
  }
  const free = { worker: null, until: 0 } as const
  return {
    async add({ id, name, bytes, person, at }) {
      models.set(id, {
        id, name, bytes, person, state: 'coming', by: null, madeAt: at, finishedAt: null, product: null, report: null, passes: [], confirmed: [], poster: null,
        arrivedAt: 0, ...free, tries: 0, source: null, order: models.size
      })
    },
    async arrived(id, at) {
      const found = models.get(id)
      if (found?.state === 'coming') Object.assign(found, { state: 'waiting', arrivedAt: at })
    },
    async claim(worker, here, now, until) {
      const all = [...models.values()]
      if (all.some((each) => each.state === 'checking' && each.until > now)) return null
      const [next] = all
        .filter((each) => (each.state === 'waiting' || each.state === 'checking') && (each.source !== null || here.includes(each.id)))
        .toSorted((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1))
      if (!next) return null
      Object.assign(next, { state: 'checking', worker, until, tries: next.tries + 1 })
      const { id, name, bytes, source, tries } = next
      return { id, name, bytes, source, tries }
    },
    hold: async (id, worker, until) => change(id, worker, { until }),
    sourced: async (id, worker, hash) => change(id, worker, { source: hash }),
    finish: async (id, worker, { report, product, at }) =>
      change(id, worker, { state: report.outcome, report, finishedAt: at, product: product && report.outcome === 'ready' ? `/product/${product}/` : null, ...free }),
    async release(id, worker) {
      change(id, worker, { state: 'waiting', tries: (mine(id, worker)?.tries ?? 1) - 1, ...free })
    },
    async again(id, worker, at) {
      change(id, worker, { state: 'waiting', arrivedAt: at, ...free })
    },
    unfinished: async () => [...models.values()].filter(({ state }) => state !== 'ready' && state !== 'refused').map(({ id }) => id),
    list: async () => [...models.values()].filter(({ id }) => !gone.has(id)).toSorted((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1)).map(lineOf),
    async byId(id) {
      const found = models.get(id)
      return found ? { ...lineOf(found), report: found.report, passes: found.passes, confirmed: found.confirmed, poster: found.poster } : null
    },
    coming: async () => [...models.values()].filter(({ state }) => state === 'coming').map(({ id, person, bytes, madeAt }) => ({ id, person, bytes, at: madeAt })),
    async confirm(id, parts) {
      const found = models.get(id)
      if (found) found.confirmed = [...parts]
      return found !== undefined
    },
    async pass(id, pass) {
      const found = models.get(id)
      if (found) found.passes = [...found.passes.filter(({ device }) => device !== pass.device), pass]
      return found !== undefined
    },
    async setPoster(id, hash) {
      const found = models.get(id)
      if (found?.state !== 'ready') return false
      found.poster = `/a/${hash}.webp`
      return true
    },
    async remove(id) {
      const found = models.get(id)
      if (!found || gone.has(id)) return false
      if (found.product !== null && named(found.product)) gone.add(id)
      else models.delete(id)
      return true
    },
    async judged(product) {
      const all = [...models.values()].filter((each) => each.product === `/product/${product}/`).toSorted((a, b) => Number(gone.has(a.id)) - Number(gone.has(b.id)) || b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1))
      const [first] = all
      return first ? { model: first.id, gate: first.report!.gate, light: first.report!.after!.light, passes: all.flatMap(({ passes }) => passes).toSorted((a, b) => a.at - b.at) } : null
    }
  }
}
