import { useCallback, useEffect, useState } from 'react'
import type { Kept } from '../../contract/http.ts'
import type { UiLanguage } from '../../contract/language.ts'
import type { Edition } from '../../contract/showroom.ts'
import { commonWords } from '../../words/common.ts'
import { pagesWords } from '../../words/pages.ts'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { LanguageContext, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import '../../ui/style/components.css'
import '../style/pages.css'
import { KeptTalk } from './KeptTalk.tsx'

export interface KeptPageProps {
  language: UiLanguage
  /** What is kept under the link; null where nothing is (deleted, expired, never made). Rejects where it cannot be asked. */
  load: () => Promise<{ kept: Kept; edition: Edition } | null>
  /** Deletes it for good. */
  remove: () => Promise<void>
}

type State = { at: 'loading' | 'gone' | 'failed' | 'deleted' } | { at: 'here'; kept: Kept; edition: Edition }

/** A conversation, or a message that was left, under its private link. */
export function KeptPage(props: KeptPageProps) {
  return (
    <LanguageContext value={props.language}>
      <Page {...props} />
    </LanguageContext>
  )
}

function Page({ load, remove }: KeptPageProps) {
  const words = useWords(pagesWords)
  const common = useWords(commonWords)
  const [state, setState] = useState<State>({ at: 'loading' })
  const fetchIt = useCallback(() => {
    load().then(
      (found) => setState(found ? { at: 'here', ...found } : { at: 'gone' }),
      () => setState({ at: 'failed' })
    )
  }, [load])
  useEffect(fetchIt, [fetchIt])
  const erase = () =>
    remove().then(
      () => setState({ at: 'deleted' }),
      () => setState({ at: 'failed' })
    )
  return (
    <div className="page">
      <header>
        <span className="wordmark">
          <Doorway open={0.34} small /> Parlour
        </span>
        {state.at === 'here' && (
          <a className="end" href={`/s/${state.kept.showroom}`}>
            {words.backToCar}
          </a>
        )}
      </header>
      <main>
        {state.at === 'loading' && <p role="status">{words.loading}</p>}
        {state.at === 'gone' && <Title title={words.notFound} lede={words.notFoundMore} />}
        {state.at === 'deleted' && <Title title={words.deleted} lede={words.deletedMore} />}
        {state.at === 'failed' && (
          <Notice bad action={<Button onClick={fetchIt}>{common.again}</Button>}>
            {words.failed}
          </Notice>
        )}
        {state.at === 'here' && <KeptTalk kept={state.kept} edition={state.edition} onErase={erase} />}
      </main>
    </div>
  )
}

function Title({ title, lede }: { title: string; lede: string }) {
  return (
    <div role="status">
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
    </div>
  )
}
