import { useState } from 'react'
import { useStore } from 'zustand'
import { appearanceOf } from '../ui/preferences/appearance.ts'
import type { PreferencesStore } from '../ui/preferences/preferences.ts'

export type SheetName = 'help' | 'account' | 'answers' | 'find' | 'times'

/** Which sheet lies over the room's column, and the theme beside it. */
export interface Sheet {
  open: SheetName | null
  toggle(sheet: SheetName): void
  close(): void
  theme: 'light' | 'dark'
  toggleTheme(): void
}

/** The sheet that is open, if any, and light or dark by one press. */
export function useSheet(preferences: PreferencesStore): Sheet {
  const [open, setOpen] = useState<Sheet['open']>(null)
  const { theme } = appearanceOf(useStore(preferences), (query) => matchMedia(query).matches)
  return {
    open,
    toggle: (sheet) => setOpen((before) => (before === sheet ? null : sheet)),
    close: () => setOpen(null),
    theme,
    toggleTheme: () => preferences.setState({ theme: theme === 'dark' ? 'light' : 'dark' })
  }
}
