import { useId } from 'react'
import { useDeskFrame } from '../desk-frame.ts'
import { KeyTable } from './KeyTable.tsx'

/** The keys, where there is room and nothing else to do. */
export function KeyList() {
  const { words } = useDeskFrame()
  const id = useId()
  return (
    <section className="rest-keys" aria-labelledby={id}>
      <h3 id={id}>{words.help}</h3>
      <KeyTable />
    </section>
  )
}
