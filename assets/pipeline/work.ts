import type { Document } from '@gltf-transform/core'
import type { Notes } from './notes.ts'

/** What every step is given: the model, and where to say what was wrong with it. */
export interface Work {
  readonly document: Document
  readonly notes: Notes
}

/** One thing done to a model. Throws `Unfit` where nothing can be made of it. */
export type Step = (work: Work) => void | Promise<void>
/** Is told how long a step took, ms. */
export type Took = (step: string, ms: number) => void

/** Does the steps one after another, and tells of each how long it took. */
export async function inOrder(work: Work, steps: readonly Step[], told: Took): Promise<void> {
  for (const step of steps) {
    const began = performance.now()
    await step(work)
    told(step.name, performance.now() - began)
  }
}
