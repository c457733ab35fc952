import { describe, expect, it } from 'vitest'
import { demoDescription } from '../../../tests/fixtures/description.ts'
import type { Command } from '../../contract/draft/command.ts'
import { decide, type Entry } from '../../contract/draft/edit.ts'
import { edited, emptyDraft, entered, goneOver, refused, taken, welcomed, type DraftModel } from './draft.ts'
import { called, sentence } from './naming.ts'
import { found, leavesOf } from './tree.ts'
import { undoAndRedo } from './undo.ts'

const start = demoDescription()
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [HERE, THERE, ADA, RITA] = [id(1), id(2), id(3), id(4)]
const price = (to: number): Command => ({ name: 'set', at: ['basePrice'], to })
const open = (): DraftModel => welcomed(emptyDraft('one', HERE), { you: { person: ADA, name: 'Ada' }, slug: 'one', seq: 0, description: start, recent: [], published: null, workers: [] })

/** Makes an edit, by Ada here or Rita there, as the house would take it in. */
function make(model: DraftModel, n: number, command: Command, more: { rita?: boolean; seen?: number; undoes?: string | null } = {}): DraftModel {
  const { rita = false, seen = model.kept!.seq, undoes = null } = more
  const edit = { id: id(100 + n), page: rita ? THERE : HERE, seen, command, undoes }
  const decided = decide(model.kept!.description, model.history.slice(seen), edit)
  if (!decided.fits) throw new Error(decided.misfit)
  const entry: Entry = { ...edit, seq: model.kept!.seq + 1, person: rita ? RITA : ADA, name: rita ? 'Rita' : 'Ada', at: n, inverse: decided.inverse, over: decided.over }
  return entered(model, entry)
}

describe('undo and redo (SPEC E13)', () => {
  it('E13: one’s own edits in turn, and again forwards; a new edit ends the way forwards', () => {
    let model = make(make(open(), 1, price(1)), 2, price(2))
    const first = undoAndRedo(model)
    expect([first.undo!.command, first.redo]).toEqual([price(1), null])
    model = make(model, 3, first.undo!.command, { undoes: first.undo!.undoes })
    const second = undoAndRedo(model)
    expect([second.undo!.command, second.redo!.command]).toEqual([price(start.basePrice), price(2)])
    model = make(model, 4, second.redo!.command, { undoes: second.redo!.undoes })
    expect([undoAndRedo(model).undo!.command, undoAndRedo(model).redo]).toEqual([price(1), null])
    model = make(make(model, 5, price(1), { undoes: undoAndRedo(model).undo!.undoes }), 6, price(9))
    expect(undoAndRedo(model).redo).toBeNull()
    expect(model.kept!.description.basePrice).toBe(9)
  })

  it('E13: is there after a reload, for nobody else’s edits, and says whose later words it would go over', () => {
    const before = make(make(open(), 1, price(1)), 2, price(2), { rita: true })
    const model = welcomed(emptyDraft('one', id(9)), { you: { person: ADA, name: 'Ada' }, slug: 'one', seq: 2, description: before.kept!.description, recent: [...before.history], published: null, workers: [] })
    const { undo } = undoAndRedo(model)
    expect(undo!.command).toEqual(price(start.basePrice))
    expect(undo!.over).toMatchObject({ name: 'Rita', command: price(2) })
  })
})

describe('a draft in a window (SPEC E4)', () => {
  it('E4: one’s own is on top of what others do until the house has it; what is refused is put aside with its words', () => {
    const begun = edited(open(), id(1), { name: 'set', at: ['parts', 'bonnet', 'label', 'en'], to: 'Hood' })
    if ('misfit' in begun) throw new Error(begun.misfit)
    const other = make(begun.model, 2, price(7), { rita: true })
    expect(other.shown).toMatchObject({ basePrice: 7 })
    expect(other.shown!.parts.find(({ name }) => name === 'bonnet')!.label.en).toBe('Hood')
    const gone = make(other, 3, { name: 'remove', at: ['parts', 'bonnet'] }, { rita: true })
    const put = refused(gone, id(1), 'gone', 2)
    expect(put.pending).toEqual([])
    expect(put.untaken).toMatchObject([{ misfit: 'gone', by: { name: 'Rita' }, edit: { command: { to: 'Hood' } } }])
  })

  it('E3: what the house took before the line fell is not on top twice', () => {
    const begun = edited(open(), id(1), price(5))
    if ('misfit' in begun) throw new Error(begun.misfit)
    const model = taken({ ...begun.model, kept: { seq: 60, description: { ...start, basePrice: 5 } } }, id(1), 3)
    expect([model.pending, model.shown!.basePrice]).toEqual([[], 5])
  })

  it('E4: who was gone over is told, until they touch it or put it aside', () => {
    const model = make(make(open(), 1, price(1)), 2, price(2), { rita: true, seen: 0 })
    expect(goneOver(model).map(({ mine, theirs }) => [mine.command, theirs.name])).toEqual([[price(1), 'Rita']])
    expect(goneOver(make(model, 3, price(1)))).toEqual([])
    expect(goneOver({ ...model, seenOver: [2] })).toEqual([])
  })

  it('E13: the history is told in sentences, in both languages', () => {
    const command: Command = { name: 'set', at: ['groups', 'paint', 'choices', 'ember', 'price'], to: 125_000 }
    const inverse: Command = { name: 'set', at: ['groups', 'paint', 'choices', 'ember', 'price'], to: 90_000 }
    expect(sentence(start, 'Rita', command, inverse, 'en')).toBe('Rita changed Paint, Ember red, metallic: Price: €900 → €1,250')
    expect(sentence(start, 'Rita', command, inverse, 'fr')).toContain('Rita a changé Peinture, Rouge braise, métallisé: Prix')
    expect(called(start, ['title', 'fr'], 'en')).toBe('Name, Français')
  })

  it('E13: 2,000 parts are found by what they are called, without accents and capitals', () => {
    const parts = Array.from({ length: 2000 }, (_, n) => ({ name: `part-${n}`, label: { en: `Part ${n}`, fr: `Pièce ${n}` } }))
    const leaves = leavesOf({ ...start, parts }, 'fr')
    expect(found(leaves, 'PIECE 1999').map(({ at }) => at)).toEqual([['parts', 'part-1999']])
    expect(found(leaves, 'braise')).toEqual([])
    expect(found(leaves, 'nothing-like-it')).toEqual([])
  })
})
