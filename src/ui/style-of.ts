import { contrastOf, GROUNDS, LEAST_CONTRAST, writtenOn } from '../contract/contrast.ts'
import type { Style } from '../contract/presenting.ts'

const FAMILIES = {
  house: null,
  book: 'Georgia, "Iowan Old Style", "Times New Roman", "Noto Sans Arabic", serif',
  device: 'system-ui, "Noto Sans Arabic", sans-serif'
} as const

/** What a showroom's style comes to on a page of this theme: custom properties of its root, null where the house's own holds. */
export function styleOf(style: Style | undefined, theme: 'light' | 'dark'): Readonly<Record<'--accent' | '--on-accent' | '--font', string | null>> {
  const accent = style?.accent !== undefined && contrastOf(style.accent, GROUNDS[theme]) >= LEAST_CONTRAST ? style.accent : null
  return { '--accent': accent, '--on-accent': accent && writtenOn(accent), '--font': FAMILIES[style?.face ?? 'house'] }
}

/** Puts a showroom's style on an element. Where more contrast is asked for, the house's own colours hold. */
export function applyStyle(element: HTMLElement, style: Style | undefined, theme: 'light' | 'dark', contrast: string | undefined): void {
  const plain = contrast === 'more' && style !== undefined
  for (const [name, value] of Object.entries(styleOf(plain ? { ...style, accent: undefined } : style, theme)))
    if (value === null) element.style.removeProperty(name)
    else element.style.setProperty(name, value)
}
