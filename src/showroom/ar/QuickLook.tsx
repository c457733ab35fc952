import { useState } from 'react'
import { arWords } from '../../words/ar.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'

/** The very car on one's own floor, where the device opens such files. */
export function QuickLook({ open }: { open: () => Promise<void> }) {
  const words = useWords(arWords)
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready')
  const press = () => {
    setState('making')
    open().then(
      () => setState('ready'),
      () => setState('failed')
    )
  }
  return (
    <section className="group">
      <h3>{words.atYours}</h3>
      <Button disabled={state === 'making'} onClick={press}>
        {state === 'making' ? words.making : words.seeIt}
      </Button>
      {state === 'failed' && (
        <Notice bad live>
          {words.failed}
        </Notice>
      )}
      <p className="quiet small-print">{words.why}</p>
    </section>
  )
}
