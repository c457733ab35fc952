import { useEffect } from 'react'
import { applyAppearance } from './appearance.ts'
import { createPreferences } from './preferences.ts'

/** Gives a page without settings of its own the looks that were set on this device. */
export function usePageAppearance(): void {
  useEffect(() => applyAppearance(createPreferences(localStorage), () => undefined), [])
}
