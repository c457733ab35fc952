import { useState } from 'react'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'

/** Puts one's name and a reason to a device that is red. `onWish` rejects where the house cannot be asked. */
export function LetThrough({ onWish }: { onWish(reason: string): Promise<unknown> }) {
  const words = useWords(modelWords)
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState(false)
  return (
    <form onSubmit={(event) => {
      event.preventDefault()
      void onWish(reason).catch(() => setFailed(true))
    }}>
      <p className="quiet">{words.redMore}</p>
      <label className="field">
        <span>{words.reason}</span>
        <input value={reason} minLength={3} maxLength={500} required onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" size="small" disabled={reason.trim().length < 3}>{words.letThrough}</Button>
      {failed && <p role="status">{words.failed}</p>}
    </form>
  )
}
