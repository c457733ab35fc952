import type { Weighed } from '../../contract/incoming/gate.ts'
import type { Report } from '../../contract/incoming/report.ts'
import { modelWords } from '../../words/models.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { measured } from './measured.ts'

const MEASURES: readonly (keyof Weighed)[] = ['bytes', 'triangles', 'draws', 'textures', 'materials', 'parts']

/** A model as it came beside its levels. */
export function BeforeAfter({ before, after }: { before: Weighed; after: NonNullable<Report['after']> }) {
  const words = useWords(modelWords)
  const language = useLanguage()
  const columns = [[words.came, before], [words.full, after.full], [words.headset, after.headset], [words.light, after.light]] as const
  return (
    <section>
      <h2>{words.before}</h2>
      <div className="wide-table">
        <table className="figures">
          <thead>
            <tr><td />{columns.map(([name]) => <th key={name} scope="col">{name}</th>)}</tr>
          </thead>
          <tbody>
            {MEASURES.map((measure) => (
              <tr key={measure}>
                <th scope="row">{words[measure]}</th>
                {columns.map(([name, weighed]) => <td key={name}>{measured(measure, weighed[measure], language)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
