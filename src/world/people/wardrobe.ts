import type { Look } from '../../contract/look.ts'

/** Hair styles that are cloth: no hat goes over them, no beard is hidden by them. */
const COVERS: readonly string[] = ['hijab', 'turban', 'headscarf']

/** Styles too large for a hat: under one they are worn shorter. */
const UNDER_HAT: Readonly<Record<string, Look['hair']>> = { afro: 'curls', quiff: 'crop', bun: 'ponytail' }

/** What is worn below each outfit, shoes included. */
const LEGS: Readonly<Record<Look['outfit'], 'trousers' | 'jeans' | 'tights'>> = {
  blazer: 'trousers', jumper: 'jeans', shirt: 'trousers', jacket: 'jeans', dress: 'tights', polo: 'trousers', hoodie: 'jeans', coat: 'trousers'
}

/** Whether the hat of a look is worn: not over cloth. */
export const wearsHat = (look: Look): boolean => look.hat !== 'none' && !COVERS.includes(look.hair)

/** Which ranges of the people file a person is made of. `hand`: which hand points. */
export const rangesOf = (look: Look, advisor: boolean, hand: 'left' | 'right' | null): string[] => {
  const hat = wearsHat(look)
  const hair = hat ? (UNDER_HAT[look.hair] ?? look.hair) : look.hair
  return [
    'head',
    ...(hair === 'bald' ? [] : [`hair-${hair}`]),
    ...(hat ? [`hat-${look.hat}`] : []),
    ...(look.beard === 'none' || look.beard === 'stubble' ? [] : [`beard-${look.beard}`]),
    ...(look.glasses === 'none' ? [] : [`glasses-${look.glasses}`]),
    `top-${look.outfit}`,
    `legs-${LEGS[look.outfit]}`,
    `hand-left-${hand === 'left' ? 'point' : 'rest'}`,
    `hand-right-${hand === 'right' ? 'point' : 'rest'}`,
    ...(advisor ? ['badge'] : []),
    ...(look.wheelchair ? ['wheelchair'] : [])
  ]
}

/** Whether a range is worn below the neck, hands left out: what somebody sees of their own body. */
export const belowTheNeck = (range: string): boolean => /^(top|legs|badge|wheelchair)/.test(range)
