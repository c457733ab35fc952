import { studioWords } from '../words/studio.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useWords } from '../ui/language.ts'
import { dayIn } from './day-in.ts'
import type { StudioActs } from './studio-props.ts'
import { useLoaded } from './use-loaded.ts'

/** Whether the promises about attention are kept: counts, policies and budgets, to be read and nothing else. */
export function PromisesPage({ acts }: { acts: StudioActs }) {
  const words = useWords(studioWords)
  const language = useLanguage()
  const { value, failed, again } = useLoaded(acts.promises, 'promises')
  if (failed) return <main><p>{words.failed}</p><Button onClick={again}>{words.tryAgain}</Button></main>
  if (!value) return <main><p>{words.loading}</p></main>
  const oldest = value.oldest === null ? words.noneKept : new Date(value.oldest).toLocaleString(language)
  const lines: [string, string | number][] = [[words.receipts, value.receipts], [words.withdrawals, value.withdrawals], [words.reports, value.reports], [words.kept, value.kept], [words.oldest, oldest], [words.key, value.key.split('#')[0]!]]
  const refused = Object.entries(value.refused).toSorted(([, a], [, b]) => b - a)
  return (
    <main className="promises">
      <h1>{words.promises}</h1>
      <p className="lede">{words.promisesLede}</p>
      <dl>{lines.map(([label, fact]) => <div key={label}><dt>{label}</dt><dd>{fact}</dd></div>)}</dl>
      <h2>{words.refused}</h2>
      {refused.length === 0 ? <p className="quiet">{words.nothingRefused}</p> : <dl>{refused.map(([reason, n]) => <div key={reason}><dt>{words.reason(reason)}</dt><dd>{n}</dd></div>)}</dl>}
      <h2>{words.policy}</h2>
      <div className="wide" tabIndex={0} role="region" aria-label={words.policy}>
        <table>
          <thead>
            <tr>{[words.showroom, words.market, words.atLeast, words.age, words.hours, words.texts].map((head) => <th scope="col" key={head}>{head}</th>)}</tr>
          </thead>
          <tbody>
            {value.policies.map((policy) => (
              <tr key={policy.showroom}>
                <th scope="row">{policy.showroom}</th><td>{policy.market}</td><td>{policy.k}</td><td>{policy.age}</td><td>{policy.retentionHours}</td>
                <td>{`${policy.version}${policy.template ? ` · ${words.template}` : ''}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{words.budgets}</h2>
      <div className="wide" tabIndex={0} role="region" aria-label={words.budgets}>
        <table>
          <thead>
            <tr>{[words.showroom, words.measured, words.weekHead, words.spentHead].map((head) => <th scope="col" key={head}>{head}</th>)}</tr>
          </thead>
          <tbody>
            {value.budgets.map((each) => (
              <tr key={`${each.showroom} ${each.edition} ${each.measure} ${each.from}`}>
                <th scope="row">{`${each.showroom} · ${words.edition(each.edition)}`}</th><td>{each.measure === 'dwell' ? words.dwell : words.inView}</td><td>{dayIn(each.from, language)}</td><td>{words.spentOf(each.spent, each.epsilon)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  )
}
