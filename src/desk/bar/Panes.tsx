import { Tabs } from '../../ui/Tabs.tsx'
import { useDeskFrame } from '../desk-frame.ts'

/** The parts of the desk that share one place where the window is narrow. */
export type Pane = 'queue' | 'talk' | 'room'

/** Chooses among them; not there where everything stands side by side (desk.css). */
export function Panes({ value, onChange, conversation }: { value: Pane; onChange(pane: Pane): void; conversation: boolean }) {
  const { words } = useDeskFrame()
  const tabs: { value: Pane; label: string }[] = [
    { value: 'queue', label: words.queue },
    { value: 'talk', label: conversation ? words.conversation : words.desk },
    ...(conversation ? [{ value: 'room' as const, label: words.room }] : [])
  ]
  return (
    <section className={conversation ? 'panes' : 'panes is-resting'} aria-label={words.panes}>
      <Tabs label={words.panes} value={value} tabs={tabs} onChange={onChange} />
    </section>
  )
}
