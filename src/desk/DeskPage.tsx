import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Me } from '../contract/http.ts'
import { seatOf } from '../model/desk-receives.ts'
import { Notice } from '../ui/Notice.tsx'
import { DeskBar } from './bar/DeskBar.tsx'
import { Panes, type Pane } from './bar/Panes.tsx'
import { Middle, talkPanel } from './conversation/Middle.tsx'
import { deskAct } from './desk-act.ts'
import type { DeskProps } from './desk-props.ts'
import { useDeskFrame } from './desk-frame.ts'
import { CHOICES, END_BUTTON, NOTES } from './focus-places.ts'
import { OfferCard } from './queue/OfferCard.tsx'
import { OfferSaid } from './queue/OfferSaid.tsx'
import { QueueColumn } from './queue/QueueColumn.tsx'
import { newestIn } from './queue/read-seat.ts'
import { useAnswer } from './use-answer.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useReplies } from './replies/use-replies.ts'
import { useDeskLayout } from './desk-layout.ts'
import { classes } from '../ui/classes.ts'
import { useDrafts } from './use-drafts.ts'
import { useHeadset } from './use-headset.ts'
import { useRing } from './use-ring.ts'
import { useSheet } from './use-sheet.ts'

// What lies on no desk at rest is fetched when it is first opened; what a conversation needs, as soon as something rings.
const roomColumn = () => import('./room/RoomColumn.tsx')
const RoomColumn = lazy(roomColumn)
const AccountSheet = lazy(() => import('./account/AccountSheet.tsx'))
const HelpSheet = lazy(() => import('./sheet/HelpSheet.tsx'))
const RepliesSheet = lazy(() => import('./replies/RepliesSheet.tsx'))
const SearchSheet = lazy(() => import('./search/SearchSheet.tsx'))
const TimesSheet = lazy(() => import('./times/TimesSheet.tsx'))

type DeskPageProps = Omit<DeskProps, 'me' | 'portrait' | 'drawLook' | 'onSignedOut'> & { me: Me; onMe(me: Me | null): void }

/** The desk itself: bar, queue, conversation and room, with every key. */
export function DeskPage({ desk, stage, acts, senses, room, account, me, onMe, preferences, spots, answerLeft, beside, ownAvatar }: DeskPageProps) {
  const { words } = useDeskFrame()
  const model = useStore(desk)
  // Before the ring, which names the tab otherwise while it lasts.
  useEffect(() => {
    document.title = words.desk
  }, [words])
  const ringing = model.offer !== null
  useEffect(() => {
    // Only a fetch ahead of time: one that fails is tried again when the conversation is shown, and fails there in sight.
    if (ringing) void Promise.allSettled([roomColumn(), talkPanel()])
  }, [ringing])
  const answer = useAnswer(model.offer, acts)
  const headset = useHeadset(stage)
  const ring = useRing(model.offer, words)
  const sheet = useSheet(preferences)
  const drafts = useDrafts()
  const replies = useReplies(beside)
  const [layout, setLayout] = useDeskLayout()
  const [pane, setPane] = useState<Pane>('talk')
  const [left, setLeft] = useState(false)
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map())
  const field = useRef<HTMLTextAreaElement>(null)
  const seat = left ? undefined : seatOf(model, model.active)

  // A conversation that has just come on show is what one looks at, whichever way it came.
  const [activeBefore, setActiveBefore] = useState(model.active)
  if (model.active !== activeBefore) {
    setActiveBefore(model.active)
    setLeft(false)
    setPane('talk')
  }

  const show = (conversation: string) => {
    setLeft(false)
    setPane('talk')
    acts.activate(conversation)
  }
  const focusOn = (id: string, inside: string) => {
    const found = document.getElementById(id)
    const target = found?.matches(inside) ? found : found?.querySelector(inside)
    if (target instanceof HTMLElement) target.focus()
  }
  useDeskKeys(
    ring.settings.singleKeys,
    (act) =>
      deskAct(act, model, acts, {
        show,
        take: answer.take,
        pass: answer.pass,
        reply: () => {
          setPane('talk')
          field.current?.focus()
        },
        car: () => {
          setPane('room')
          focusOn(CHOICES, 'select')
        },
        end: () => focusOn(END_BUTTON, 'button'),
        left: () => {
          setLeft(!left)
          setPane('talk')
        },
        help: () => sheet.toggle('help'),
        account: () => sheet.toggle('account'),
        answers: () => sheet.toggle('answers'),
        find: () => sheet.toggle('find'),
        times: () => sheet.toggle('times'),
        theme: sheet.toggleTheme,
        side: () => setLayout({ sideBySide: !layout.sideBySide }),
        picture: () => setLayout({ picture: !layout.picture }),
        notes: () => {
          setPane('room')
          focusOn(NOTES, 'textarea')
        },
        leave: () => {
          if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea, select')) {
            document.activeElement.blur()
            return true
          }
          sheet.close()
          return sheet.open !== null
        }
      }),
    (key) => {
      if (key === 't' && model.call.pushToTalk) acts.hold(false)
    }
  )

  const house = seat?.edition?.showroom.operator.name || model.seats[0]?.edition?.showroom.operator.name || 'Parlour'
  return (
    <div className="desk">
      <DeskBar house={house} me={me} status={model.status} reached={model.line === 'open'} theme={sheet.theme} sheet={sheet} />
      <OfferSaid offer={model.offer} />
      <Panes value={pane} onChange={setPane} conversation={seat !== undefined} />
      {model.refused && (
        <div className="desk-refused">
          <Notice bad>{words.refused(model.refused)}</Notice>
        </div>
      )}
      <main className={classes('cols', !seat && 'is-resting', seat && layout.sideBySide && model.seats.length > 1 && 'is-side-by-side')} data-pane={pane === 'room' && !seat ? 'talk' : pane}>
        {/* At rest the state of the door is it, where that is shown. */}
        {(seat || pane === 'queue') && <h1 className="unseen">{words.desk}</h1>}
        {model.offer && <OfferCard key={model.offer.request} offer={model.offer} clockSkew={model.clockSkew} answer={answer} beside={beside} />}
        <QueueColumn
          model={model}
          seen={seen}
          leftShown={left}
          sheet={sheet}
          onShow={show}
          onLeft={() => {
            setLeft(true)
            setPane('talk')
          }}
        />
        <Middle
          replies={replies.all}
          me={me.name}
          sideBySide={layout.sideBySide}
          onAnswers={() => sheet.toggle('answers')}
          seat={seat}
          model={model}
          senses={senses}
          ring={ring}
          drafts={drafts}
          field={field}
          headset={headset}
          answerLeft={answerLeft}
          onSeen={(seq) => {
            if (seat) setSeen((before) => new Map(before).set(seat.talk.id, Math.max(seq, newestIn(seat))))
            acts.seen(seq)
          }}
          onBack={left && model.active !== null ? () => setLeft(false) : null}
        />
        {seat && (
          <Suspense fallback={<div className="room-column" />}>
            <RoomColumn
              seat={seat}
              stage={stage}
              room={room}
              spots={spots ?? null}
              picture={layout.picture}
              onPicture={(picture) => setLayout({ picture })}
              beside={beside}
            />
          </Suspense>
        )}
        <Suspense fallback={null}>
          {sheet.open === 'help' && <HelpSheet ring={ring} onClose={sheet.close} />}
          {sheet.open === 'answers' && <RepliesSheet beside={beside} replies={replies} house={me.rights.includes('replies.house')} onClose={sheet.close} />}
          {sheet.open === 'find' && <SearchSheet beside={beside} onClose={sheet.close} />}
          {sheet.open === 'times' && <TimesSheet beside={beside} onClose={sheet.close} />}
          {sheet.open === 'account' && (
            <AccountSheet
              ownAvatar={ownAvatar}
              me={me}
              account={account}
              ring={ring}
              pace={model.pace}
              preferences={preferences}
              showroom={stage?.getState().showroom ?? null}
              onMe={onMe}
              onClose={sheet.close}
            />
          )}
        </Suspense>
      </main>
    </div>
  )
}
