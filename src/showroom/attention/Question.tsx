import { useState } from 'react'
import { REGIONS, type Region } from '../../contract/attention/region.ts'
import type { Measure } from '../../contract/attention/zones.ts'
import { attentionWords } from '../../words/attention.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useStage } from '../surface.ts'
import { useAttention, useMeasured } from './attention-context.ts'

/** The question: what, what for, what never, and two answers of one size. */
export function Question({ measure, by }: { measure: Measure; by: 'question' | 'settings' }) {
  const words = useWords(attentionWords)
  const text = useText()
  const { acts } = useAttention()
  const asking = useMeasured((model) => model.asking)
  const region = useMeasured((model) => model.region)
  const showroom = useStage((model) => model.showroom)
  const [onClose, setOnClose] = useState(false)
  return (
    <>
      <h3 className="asked">{measure === 'dwell' ? words.questionDwell : words.questionInView}</h3>
      <p className="quiet">{words.gain(showroom.operator.name)}</p>
      {asking ? (
        <>
          <h4>{words.ifYes}</h4>
          <ul className="with">
            <li>{words.yesSeconds(showroom.attention?.zones.length ?? 0)}</li>
            <li>{measure === 'dwell' ? words.yesDwell : words.yesInView}</li>
            <li>{words.yesSend}</li>
            <li>{words.yesHours(asking.retentionHours)}</li>
          </ul>
          <h4>{words.never}</h4>
          <ul className="without">
            <li>{words.neverPath}</li>
            <li>{words.neverName}</li>
            <li>{words.neverFew(asking.k)}</li>
          </ul>
          <SelectField
            label={words.where}
            value={region ?? ''}
            options={[{ value: '', label: words.unsaid }, ...REGIONS.map((each) => ({ value: each, label: words.region(each) }))]}
            onChange={(next) => acts.setRegion(next === '' ? null : (next as Region))}
          />
          {asking.texts.map(({ region: of, notice, rights }) => (
            <p className="quiet small-print" key={of}>{`${text(notice)} ${text(rights)}`}</p>
          ))}
          {asking.template && <p className="quiet small-print">{words.template}</p>}
          <p className="quiet small-print">{words.noAnswer}</p>
          <label className="tick">
            <input type="checkbox" checked={onClose} onChange={(event) => setOnClose(event.target.checked)} />
            <span>{words.onClose}</span>
          </label>
          <div className="pair answers">
            <Button size="touch" onClick={() => acts.no(measure)}>{words.no}</Button>
            <Button size="touch" onClick={() => acts.yes(measure, onClose, by)}>{words.yes}</Button>
          </div>
        </>
      ) : (
        <p className="quiet">{words.unreachable}</p>
      )}
    </>
  )
}
