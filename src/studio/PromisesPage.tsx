import { studioWords } from '../words/studio.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/language.ts'
import type { StudioActs } from './studio-props.ts'
import { useLoaded } from './use-loaded.ts'

/** Whether the promises about attention are kept: counts, policies and budgets, to be read and nothing else. */
export function PromisesPage({ acts }: { acts: StudioActs }) {
  const words = useWords(studioWords)
  const { value, failed, again } = useLoaded(acts.promises, 'promises')
  if (failed) return <main><p>{words.failed}</p><Button onClick={again}>{words.tryAgain}</Button></main>
  if (!value) return <main><p>{words.loading}</p></main>
  const lines: [string, string | number][] = [[words.receipts, value.receipts], [words.withdrawals, value.withdrawals], [words.reports, value.reports], [words.kept, value.kept], [words.key, value.key.split('#')[0]!]]
  return (
    <main className="promises">
      <h1>{words.promises}</h1>
      <dl>{lines.map(([label, fact]) => <div key={label}><dt>{label}</dt><dd>{fact}</dd></div>)}</dl>
      <h2>{words.refused}</h2>
      <dl>{Object.entries(value.refused).map(([reason, n]) => <div key={reason}><dt>{reason}</dt><dd>{n}</dd></div>)}</dl>
      <h2>{words.policy}</h2>
      {value.policies.map((policy) => (
        <p key={policy.showroom}>{`${policy.showroom}: ${words.market} ${policy.market} · k ${policy.k} · ${words.age} ${policy.age} · ${words.hours} ${policy.retentionHours} · ${policy.version}${policy.template ? ` · ${words.template}` : ''}`}</p>
      ))}
      <h2>{words.budgets}</h2>
      {value.budgets.map((each) => (
        <p key={`${each.showroom} ${each.measure} ${each.from}`} className="quiet">{`${each.showroom} · ${each.measure === 'dwell' ? words.dwell : words.inView} · ${words.week(each.from)}: ${words.budget(each.spent, each.epsilon)}`}</p>
      ))}
    </main>
  )
}
