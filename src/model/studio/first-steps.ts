/** The seven steps of a first afternoon, in order. */
export const STEPS = ['model', 'parts', 'options', 'points', 'texts', 'team', 'publish'] as const
export type FirstStep = (typeof STEPS)[number]

/** What somebody said of a step on this device; without it the step is open. */
export type Said = Readonly<Partial<Record<FirstStep, 'done' | 'skipped'>>>

export interface Kept {
  readonly said: Said
  /** Put out of sight, until they are asked for. */
  readonly away: boolean
}

/** Takes of what was kept on the device all that still means something. */
export function readKept(text: string | null): Kept {
  try {
    const found = JSON.parse(text ?? '{}') as { said?: Record<string, unknown>; away?: unknown } | null
    const said = Object.fromEntries(STEPS.flatMap((step) => (found?.said?.[step] === 'done' || found?.said?.[step] === 'skipped' ? [[step, found.said[step]]] : [])))
    return { said, away: found?.away === true }
  } catch {
    return { said: {}, away: false }
  }
}

/** The step to go to next: the first that is open, or null. */
export const nextStep = (said: Said): FirstStep | null => STEPS.find((step) => said[step] === undefined) ?? null

/** A step done, skipped, or taken up again. */
export function saying(said: Said, step: FirstStep, as: 'done' | 'skipped' | null): Said {
  const { [step]: _, ...rest } = said
  return as === null ? rest : { ...rest, [step]: as }
}

/** Where a step is done, for a showroom. `models` is the studio's own page. */
export function placeOf(step: FirstStep, slug: string): string {
  const at = { model: '', parts: '?at=parts', options: '?at=groups', points: '?at=hotspots', texts: '?at=', team: '', publish: '?panel=try' }[step]
  return step === 'team' ? '/team' : step === 'model' ? '#models' : `/studio/edit/${slug}${at}`
}
