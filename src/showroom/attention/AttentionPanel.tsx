import { useEffect } from 'react'
import { attentionWords } from '../../words/attention.ts'
import { useWords } from '../../ui/language.ts'
import { Heading } from '../panel/Heading.tsx'
import { homeOf, useStage, useSurface } from '../surface.ts'
import { useAttention, useMeasured } from './attention-context.ts'
import { OneMeasure } from './OneMeasure.tsx'
import './attention.css'

/** Everything about measuring, in the one panel: the question, or what came of it. */
export function AttentionPanel() {
  const words = useWords(attentionWords)
  const { go, visit } = useSurface()
  const { acts } = useAttention()
  const headset = useStage((model) => model.headset !== 'none' && model.headset !== 'unknown')
  const measures = useMeasured((model) => model.asking?.measures)
  useEffect(() => acts.open(), [acts])
  return (
    <>
      <Heading onClose={() => go(homeOf(visit.getState()))}>{words.title}</Heading>
      <div className="body">
        {(measures?.includes('in-view') ?? true) && <OneMeasure measure="in-view" />}
        {headset && measures?.includes('dwell') && <OneMeasure measure="dwell" />}
      </div>
    </>
  )
}
