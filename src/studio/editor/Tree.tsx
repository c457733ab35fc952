import { useMemo, useState } from 'react'
import type { Address } from '../../contract/draft/address.ts'
import { found, leavesOf, type Branch, type Leaf } from '../../model/studio/tree.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useAdditions } from './additions.ts'
import { useEditing } from './editor-props.ts'

/** What concerns the whole showroom beside its product. */
const WHOLE = ['style', 'surroundings', 'withheld', 'attention'] as const
const ORDER: readonly Branch[] = ['groups', 'rules', 'hotspots', 'views', 'surprises', 'parts']
/** Long branches are shut until somebody looks into them: what is not seen is not drawn. */
const LONG = 40

/** Everything that can be edited, by kind, with a search over all of it. */
export function Tree({ at, go }: { at: Address; go: (at: Address) => void }) {
  const { description, issues } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<Branch>>(() => new Set(at.length === 1 && at[0] === 'parts' ? ['parts'] : []))
  const leaves = useMemo(() => leavesOf(description, language), [description, language])
  const shown = useMemo(() => (search.trim() ? found(leaves, search) : leaves), [leaves, search])
  const marked = useMemo(() => new Set(issues.map((issue) => issue.at.slice(0, issue.at[0] === 'surroundings' ? 3 : 2).join('/'))), [issues])
  const current = at.join('/')
  const additions = useAdditions(go)
  const line = ({ at: own, label }: Leaf) => (
    <li key={own.join('/')}>
      <button type="button" aria-current={current === own.join('/') || current.startsWith(`${own.join('/')}/`) ? 'true' : undefined} onClick={() => go(own)}>
        <span>{label}</span>
        {marked.has(own.join('/')) && <Icon name="warning" />}
      </button>
    </li>
  )
  return (
    <nav className="editor-tree" aria-label={words.tree}>
      <input className="input is-small" type="search" placeholder={words.find} aria-label={words.find} value={search} onChange={(event) => setSearch(event.target.value)} />
      <ul>
        <li><button type="button" aria-current={at.length === 0 ? 'true' : undefined} onClick={() => go([])}><span>{words.whole}</span></button></li>
        {WHOLE.map((place) => (
          <li key={place}>
            <button type="button" aria-current={at[0] === place && (place === 'attention' || at.length === 1) ? 'true' : undefined} onClick={() => go([place])}><span>{fields[place]}</span></button>
            {place === 'surroundings' && <ul>{shown.filter(({ branch }) => branch === place).map(line)}</ul>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet small-print">{words.noneFound}</p>}
      {ORDER.map((branch) => {
        const own = shown.filter((leaf) => leaf.branch === branch)
        if (own.length === 0 && search.trim()) return null
        const adding = additions[branch]
        const open = search.trim() !== '' || (own.length > LONG || branch === 'parts' ? turned.has(branch) : !turned.has(branch))
        return (
          <section key={branch}>
            <h2>
              <button type="button" aria-expanded={open} onClick={() => setTurned((before) => new Set(before.has(branch) ? [...before].filter((each) => each !== branch) : [...before, branch]))}>
                <Icon name={open ? 'down' : 'chevron'} />
                {fields[branch === 'whole' ? 'title' : branch]}
                <small>{own.length}</small>
              </button>
            </h2>
            {open && <ul>{own.map(line)}</ul>}
            {open && adding && !search.trim() && <button type="button" className="addition" onClick={adding.act}><Icon name="plus" /><span>{adding.label}</span></button>}
          </section>
        )
      })}
    </nav>
  )
}
