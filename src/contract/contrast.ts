/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2, contrast of two sRGB colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** What panels are made of, light and dark (`--surface` of tokens.css). */
export const GROUNDS = { light: '#ffffff', dark: '#171b1c' } as const
/** Least contrast of a control's colour with what it stands on (WCAG 2.2, 1.4.11). */
export const LEAST_CONTRAST = 3

/** What a button of this colour is written with, whichever of black and white is read better: at least 4.5 to 1 on every colour. */
export const writtenOn = (colour: string): '#000000' | '#ffffff' => (contrastOf(colour, '#000000') >= contrastOf(colour, '#ffffff') ? '#000000' : '#ffffff')
