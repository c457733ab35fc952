import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

interface TabsProps<V extends string> {
  label: string
  value: V
  tabs: readonly { value: V; label: ReactNode }[]
  onChange: (value: V) => void
  /** Id of the element that the chosen tab shows. */
  controls?: string
}

/** Tabs with the keys of the ARIA pattern: arrows and Home/End move and choose. */
export function Tabs<V extends string>({ label, value, tabs, onChange, controls }: TabsProps<V>) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.value === value)
    const onwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const to =
      event.key === 'Home' ? 0
      : event.key === 'End' ? tabs.length - 1
      : event.key === 'ArrowRight' || event.key === 'ArrowLeft' ? (at + (event.key === onwards ? 1 : -1) + tabs.length) % tabs.length
      : null
    const next = to === null ? undefined : tabs[to]
    if (to === null || !next) return
    event.preventDefault()
    onChange(next.value)
    const button = list.current?.children[to]
    if (button instanceof HTMLElement) button.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-${tab.value}`}
          aria-selected={tab.value === value}
          aria-controls={tab.value === value ? controls : undefined}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
