import type { Cell } from '../contract/figures.ts'
import { figuresWords, type FiguresWords } from '../words/figures.ts'
import { useLanguage, useWords } from '../ui/language.ts'

/** A wait as people say it: seconds below a minute and a half, else minutes. */
function wait(milliseconds: number | null, words: FiguresWords, language: string): string {
  if (milliseconds === null) return '–'
  const number = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
  return milliseconds < 90_000 ? words.seconds(number(milliseconds / 1000)) : words.minutes(number(milliseconds / 60_000))
}

/** Cells as a table: everything that is drawn, and more, to be read line by line. */
export function CellTable({ caption, first, rows }: { caption: string; first: string; rows: readonly { name: string; cell: Cell }[] }) {
  const words = useWords(figuresWords)
  const language = useLanguage()
  const part = (some: number, of: number) => (of === 0 ? '–' : new Intl.NumberFormat(language, { style: 'percent' }).format(some / of))
  return (
    // Wider than a phone: it scrolls by itself, and by keyboard.
    <div className="cells-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="cells">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[first, words.asked, words.inTime, words.missed, words.median, words.ninth, words.asSaid, words.people].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cell.asked}</td>
              <td>{part(cell.inTime, cell.answered)}</td>
              <td>{cell.missed}</td>
              <td>{wait(cell.median, words, language)}</td>
              <td>{wait(cell.ninth, words, language)}</td>
              <td>{part(cell.said.within, cell.said.within + cell.said.sooner + cell.said.later)}</td>
              <td>{cell.people ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
