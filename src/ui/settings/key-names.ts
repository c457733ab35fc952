import { useEffect, useState } from 'react'

interface Layout {
  get(code: string): string | undefined
}

/** What stands on a key by its place, where the browser tells (Keyboard API); else the letter of an English keyboard. */
export function useKeyNames(): (code: string) => string {
  const [layout, setLayout] = useState<Layout | null>(null)
  useEffect(() => {
    let over = false
    const { keyboard } = navigator as { keyboard?: { getLayoutMap(): Promise<Layout> } }
    // A browser or a frame may refuse; then the names are those of an English keyboard.
    keyboard?.getLayoutMap().then(
      (found) => over || setLayout(found),
      () => undefined
    )
    return () => {
      over = true
    }
  }, [])
  return (code) => (layout?.get(code) ?? SIGNS[code] ?? code.replace(/^(Key|Digit)/, '')).toUpperCase()
}

const SIGNS: Readonly<Record<string, string>> = { Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Semicolon: ';', Quote: "'", Backquote: '`', Backslash: '\\', Comma: ',', Period: '.', Slash: '/', IntlBackslash: '<' }
