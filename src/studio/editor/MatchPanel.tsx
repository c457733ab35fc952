import { useMemo, useState } from 'react'
import { keyOf, likeliest, matched, missingOf, type Missing } from '../../contract/draft/match.ts'
import { matchWords } from '../../words/studio-match.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'

/** Old names to new ones, after a model was replaced: one edit for all that are matched, and nothing lost of the rest. */
export function MatchPanel() {
  const { description, facts, change } = useEditing()
  const words = useWords(matchWords)
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<string | null>(null)
  const missing = useMemo(() => (facts ? missingOf(description, facts) : []), [description, facts])
  const names = useMemo(() => facts && { part: [...facts.parts.keys()].toSorted(), clip: [...facts.clips].toSorted(), variant: [...facts.variants].toSorted() }, [facts])
  const guesses = useMemo(() => new Map(missing.map((each) => [keyOf(each), (names && likeliest(each.name, names[each.kind])) ?? ''])), [missing, names])
  if (!names || missing.length === 0) return null
  const valueOf = (each: Missing) => chosen[keyOf(each)] ?? guesses.get(keyOf(each)) ?? ''
  const wanted = Object.fromEntries(missing.flatMap((each) => (valueOf(each) ? [[keyOf(each), valueOf(each)]] : [])))
  const count = Object.keys(wanted).length
  const take = () => {
    const command = matched(description, wanted)
    setTrouble(command ? change(command) : words.unfit)
  }
  return (
    <section className="of-choice">
      <h3>{words.title}</h3>
      <p className="quiet">{words.why(missing.length)}</p>
      {!open ? (
        <div><Button size="small" icon="swap" onClick={() => setOpen(true)}>{words.open}</Button></div>
      ) : (
        <>
          <p className="quiet small-print">{words.guessed}</p>
          {missing.map((each) => (
            <SelectField key={keyOf(each)} label={`${words[each.kind]} ${each.name}`} value={valueOf(each)} options={[{ value: '', label: words.stays }, ...names[each.kind].map((name) => ({ value: name, label: name }))]} onChange={(to) => setChosen({ ...chosen, [keyOf(each)]: to })} />
          ))}
          {trouble && <Notice bad>{trouble}</Notice>}
          <div><Button kind="primary" disabled={count === 0} onClick={take}>{words.take(count)}</Button></div>
        </>
      )}
    </section>
  )
}
