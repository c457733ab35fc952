import { use } from 'react'
import { useStore } from 'zustand'
import { isMeasuring, mayAsk } from '../../model/attention/attention.ts'
import { attentionWords } from '../../words/attention.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { useSurface, useVisit } from '../surface.ts'
import { AttentionContext, type AttentionOnPage } from './attention-context.ts'
import './attention.css'

/** In the tools: a lit point while something is measured, and the way to the question once somebody looks round. */
export function AttentionLight() {
  const attention = use(AttentionContext)
  return attention && <Light {...attention} />
}

function Light({ store }: AttentionOnPage) {
  const words = useWords(attentionWords)
  const { go } = useSurface()
  const panel = useVisit((model) => model.panel)
  const measuring = useStore(store, isMeasuring)
  const shown = useStore(store, (model) => model.invited && (mayAsk(model.measures['in-view']) || model.measures['in-view'].receipt !== null))
  if (!measuring && !shown) return null
  return (
    <Button kind="quiet" icon="look" square className={measuring ? 'measuring' : ''} title={measuring ? words.measuringLong : words.title} aria-pressed={panel === 'attention'} onClick={() => go('attention')}>
      {measuring ? words.measuring : words.title}
    </Button>
  )
}
