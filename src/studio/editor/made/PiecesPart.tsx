import { useEffect, useState } from 'react'
import { freeName } from '../../../contract/draft/begin.ts'
import type { Lump } from '../../../contract/made.ts'
import type { Part } from '../../../contract/showroom.ts'
import { madeWords } from '../../../words/studio-made.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useLanguage, useText, useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'

/** A name of letters, digits and strokes out of what somebody wrote. */
const named = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40) || 'piece'

/** What hangs together within a part, to be made parts of their own. */
export function PiecesPart({ part }: { part: Part }) {
  const { description, facts, acts, change, go } = useEditing()
  const words = useWords(madeWords)
  const text = useText()
  const language = useLanguage()
  const [lumps, setLumps] = useState<readonly Lump[] | null>(null)
  const [ticked, setTicked] = useState<readonly number[]>([])
  const [label, setLabel] = useState('')
  const own = description.pieces?.find(({ name }) => name === part.name)
  useEffect(() => {
    if (lumps) void acts.tools().then((tools) => tools?.mark(ticked))
  }, [acts, ticked, lumps])
  useEffect(() => () => void acts.tools().then((tools) => tools?.mark([])), [acts])
  const size = ({ size: [x, y, z] }: Lump) => [x, y, z].map((each) => new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(each)).join(' × ') + ' m'
  const look = () => acts.tools().then((tools) => {
    setTicked([])
    setLumps(tools?.lumps(part.name) ?? [])
  })
  const make = () => {
    const name = freeName(named(label), new Set([...(facts?.parts.keys() ?? []), ...description.parts.map((each) => each.name)]))
    const holds = ticked.map((index) => lumps![index]!)
    const said = { en: label.trim(), ...(description.languages.includes(language) && { [language]: label.trim() }) }
    const misfit = change({ name: 'all', steps: [{ name: 'add', at: ['pieces'], member: { name, part: part.name, holds: holds as never }, before: null }, { name: 'add', at: ['parts'], member: { name, label: said }, before: null }] })
    if (misfit === null) go(['parts', name])
  }
  if (own) {
    const from = description.parts.find(({ name }) => name === own.part)
    return (
      <section className="of-choice">
        <h3>{words.pieces}</h3>
        <p className="quiet">{words.wasPiece(from ? text(from.label) : own.part)}</p>
        <div><Button size="small" icon="undo" onClick={() => change({ name: 'all', steps: [{ name: 'remove', at: ['pieces', own.name] }, { name: 'remove', at: ['parts', own.name] }] }) === null && go(['parts', own.part])}>{words.putBack}</Button></div>
      </section>
    )
  }
  return (
    <section className="of-choice">
      <h3>{words.pieces}</h3>
      <p className="quiet">{words.piecesWhy}</p>
      {lumps === null ? (
        <div><Button size="small" icon="look" onClick={() => void look()}>{words.look}</Button></div>
      ) : lumps.length < 2 ? (
        <p role="status">{words.onePiece}</p>
      ) : (
        <>
          <p role="status">{words.tick}</p>
          <ul className="name-list is-ticked">
            {lumps.map((lump, index) => (
              <li key={`${lump.at.join()} ${lump.size.join()}`}>
                <label>
                  <input type="checkbox" checked={ticked.includes(index)} onChange={({ target }) => setTicked(target.checked ? [...ticked, index] : ticked.filter((each) => each !== index))} />
                  {words.piece(index + 1, size(lump))}
                </label>
              </li>
            ))}
          </ul>
          <TextField label={words.pieceName} hint={words.pieceNameHint} value={label} onChange={setLabel} maxLength={60} />
          <div><Button size="small" kind="primary" disabled={ticked.length === 0 || ticked.length > 64 || label.trim() === ''} onClick={make}>{words.makePart}</Button></div>
        </>
      )}
    </section>
  )
}
