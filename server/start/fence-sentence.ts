import {FENCE_SWITCH, type FenceKind} from '../../src/contract/incoming/model.ts'

/** Says which fence uploaded models are read behind, and what follows where there is none. */
export function fenceSentence(kind: FenceKind, readWithout: boolean): string {
  if (kind === 'namespaces') return 'uploads are read behind a fence: no network, no file but their own'
  if (readWithout) return `uploads are read WITHOUT a fence, since ${FENCE_SWITCH}=1 is set: a hostile one may do whatever this server may`
  return `no uploads are taken: this system gives no fence to read them behind (${FENCE_SWITCH}=1 takes them all the same)`
}
