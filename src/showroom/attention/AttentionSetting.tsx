import { use } from 'react'
import { attentionWords } from '../../words/attention.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { useSurface } from '../surface.ts'
import { AttentionContext } from './attention-context.ts'

/** In the settings: the way to what is measured, whatever was answered. */
export function AttentionSetting() {
  const words = useWords(attentionWords)
  const { go } = useSurface()
  if (!use(AttentionContext)) return null
  return (
    <section className="group">
      <h3>{words.title}</h3>
      <Button icon="look" onClick={() => go('attention')}>{words.title}</Button>
    </section>
  )
}
