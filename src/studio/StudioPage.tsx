import { useState } from 'react'
import { modelWords } from '../words/models.ts'
import { studioWords } from '../words/studio.ts'
import { Button } from '../ui/Button.tsx'
import { Doorway } from '../ui/Doorway.tsx'
import { LanguageContext, useText, useWords } from '../ui/language.ts'
import { AttentionReport } from './AttentionReport.tsx'
import { ModelsPage } from './models/ModelsPage.tsx'
import { ShowroomList } from './ShowroomList.tsx'
import { PromisesPage } from './PromisesPage.tsx'
import type { StudioPageProps } from './studio-props.ts'
import { useLoaded } from './use-loaded.ts'
import './studio.css'

/** The studio: for whoever sets showrooms up, and whoever checks what is promised. */
export function StudioPage(props: StudioPageProps) {
  return (
    <LanguageContext value={props.language}>
      <div className="studio">
        <Inside {...props} />
      </div>
    </LanguageContext>
  )
}

function Inside({ me, acts, signOut, onOut }: StudioPageProps) {
  const words = useWords(studioWords)
  const modelTexts = useWords(modelWords)
  const [view, setView] = useState<'showrooms' | 'models' | 'promises'>(me.rights.includes('reports.read') ? 'showrooms' : 'promises')
  const [reads, checks, models] = (['reports.read', 'promises.read', 'models.read'] as const).map((right) => me.rights.includes(right)) as [boolean, boolean, boolean]
  return (
    <>
      <header className="studio-bar">
        <span className="wordmark">
          <Doorway open={0.34} small /> {words.studio}
        </span>
        <nav aria-label={words.studio}>
          {me.rights.includes('desk.attend') && <a href="/desk">{words.desk}</a>}
          {me.rights.includes('team.read') && <a href="/team">{words.team}</a>}
          {reads && <button type="button" aria-current={view === 'showrooms' ? 'page' : undefined} onClick={() => setView('showrooms')}>{words.showrooms}</button>}
          {models && <button type="button" aria-current={view === 'models' ? 'page' : undefined} onClick={() => setView('models')}>{modelTexts.models}</button>}
          {checks && <button type="button" aria-current={view === 'promises' ? 'page' : undefined} onClick={() => setView('promises')}>{words.promises}</button>}
          <Button kind="quiet" icon="sign-out" onClick={() => void signOut().then(onOut)}>{words.signOut}</Button>
        </nav>
      </header>
      {!reads && !checks ? (
        <main>
          <h1>{words.notYours}</h1>
          <p className="quiet">{words.notYoursMore}</p>
        </main>
      ) : view === 'models' ? (
        <ModelsPage acts={acts} mayBring={me.rights.includes('models.bring')} mayBegin={me.rights.includes('showrooms.edit')} />
      ) : view === 'promises' ? (
        <PromisesPage acts={acts} />
      ) : (
        <Showrooms acts={acts} edits={me.rights.includes('showrooms.edit')} mayPublish={me.rights.includes('showrooms.publish')} onModels={() => setView('models')} />
      )}
    </>
  )
}

function Showrooms({ acts, edits, mayPublish, onModels }: Pick<StudioPageProps, 'acts'> & { edits: boolean; mayPublish: boolean; onModels: () => void }) {
  const words = useWords(studioWords)
  const text = useText()
  const { value, failed, again } = useLoaded(acts.showrooms, 'showrooms')
  const [chosen, setChosen] = useState<string | null>(null)
  if (failed) return <main><p>{words.failed}</p><Button onClick={again}>{words.tryAgain}</Button></main>
  if (!value) return <main><p>{words.loading}</p></main>
  const slug = chosen ?? value.showrooms[0]?.slug ?? null
  return (
    <main>
      <h1>{words.showrooms}</h1>
      {edits && <ShowroomList acts={acts} mayPublish={mayPublish} onModels={onModels} />}
      {value.showrooms.length > 1 && (
        <ul className="showroom-list">
          {value.showrooms.map((each) => (
            <li key={each.slug}><button type="button" className="button" aria-pressed={each.slug === slug} onClick={() => setChosen(each.slug)}>{text(each.title)}</button></li>
          ))}
        </ul>
      )}
      {slug !== null && <AttentionReport key={slug} slug={slug} acts={acts} />}
    </main>
  )
}
