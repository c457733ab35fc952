import { useDeskFrame } from '../desk-frame.ts'

/** What the visitor asked with, before the first line: it is what the advisor came for. */
export function Asked({ subject }: { subject: string }) {
  const { words } = useDeskFrame()
  return (
    <div className="asked-first">
      <small>{words.theirQuestion}</small>
      <p>{words.quoted(subject)}</p>
    </div>
  )
}
