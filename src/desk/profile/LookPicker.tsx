import { useId, useState } from 'react'
import { encodeLook, randomLook } from '../../contract/look.ts'
import { lookWords } from '../../words/look.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { LookShaping } from '../look/LookShaping.tsx'

/** How many looks are shown at once. */
const SHOWN = 6

const someLooks = (count: number) => Array.from({ length: count }, () => encodeLook(randomLook(Math.random)))

/** Choosing what one looks like among drawn people; the present look comes first. */
export function LookPicker({ name, look, onChange }: { name: string; look: string; onChange(look: string): void }) {
  const own = useWords(signInWords)
  const shaping = useWords(lookWords)
  const group = useId()
  const [inDetail, setInDetail] = useState(false)
  const [looks, setLooks] = useState(() => (look === '' ? someLooks(SHOWN) : [look, ...someLooks(SHOWN - 1)]))
  if (inDetail)
    return (
      <LookShaping
        look={look}
        onLeave={(worn) => {
          setInDetail(false)
          if (worn === null) return
          setLooks([worn, ...looks.filter((each) => each !== worn)].slice(0, SHOWN))
          onChange(worn)
        }}
      />
    )
  return (
    <fieldset className="stack">
      <legend className="label">{own.look}</legend>
      <small>{own.lookHint}</small>
      <div className="looks">
        {looks.map((each, index) => (
          <label key={each} className="look">
            <input type="radio" name={group} checked={each === look} onChange={() => onChange(each)} aria-label={own.lookNumber(index + 1)} />
            <PersonMark name={name === '' ? null : name} look={each} size="large" plain />
          </label>
        ))}
      </div>
      <div className="row is-wrapping">
        <Button size="small" icon="edit" onClick={() => setInDetail(true)}>
          {shaping.change}
        </Button>
        <Button size="small" icon="shuffle" onClick={() => setLooks(look === '' ? someLooks(SHOWN) : [look, ...someLooks(SHOWN - 1)])}>
          {own.otherLooks}
        </Button>
      </div>
    </fieldset>
  )
}
