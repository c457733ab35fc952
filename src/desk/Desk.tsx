import { lazy, Suspense, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Me } from '../contract/http.ts'
import { LanguageContext } from '../ui/language.ts'
import { LookDrawerContext } from '../ui/look/drawn.ts'
import { PortraitContext } from '../ui/people/portrait.ts'
import { toSignIn } from '../ui/to-sign-in.ts'
import { DeskFrameProvider, frameOf } from './desk-frame.ts'
import { DeskPage } from './DeskPage.tsx'
import type { DeskProps } from './desk-props.ts'
import './desk.css'

// Met once in the life of an advisor: fetched then.
const FirstRun = lazy(() => import('./profile/FirstRun.tsx'))

/** The advisor's desk. A newcomer is asked who they are first; then the door is open. */
export function Desk({ me: first, portrait, drawLook, onSignedOut = toSignIn, ...props }: DeskProps) {
  const language = useStore(props.desk, (model) => model.language)
  const frame = useMemo(() => frameOf(language, props.acts), [language, props.acts])
  const [me, setMe] = useState(first)
  const [asking, setAsking] = useState(first.newcomer)
  const onMe = (now: Me | null) => (now ? setMe(now) : onSignedOut())
  return (
    <LanguageContext value={language}>
      <PortraitContext value={portrait ?? null}>
        <LookDrawerContext value={drawLook ?? null}>
        <DeskFrameProvider value={frame}>
          {asking ? (
            <Suspense fallback={null}>
              <FirstRun
                me={me}
                account={props.account}
                onMe={onMe}
                onDone={() => {
                  setAsking(false)
                  props.acts.setStatus('available')
                }}
              />
            </Suspense>
          ) : (
            <DeskPage {...props} me={me} onMe={onMe} />
          )}
        </DeskFrameProvider>
        </LookDrawerContext>
      </PortraitContext>
    </LanguageContext>
  )
}
