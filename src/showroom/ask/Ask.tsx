import { useState } from 'react'
import { primaryOf } from '../../contract/text-in.ts'
import { NAME_LIMIT, SUBJECT_LIMIT } from '../../contract/writing.ts'
import { languageName } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/controls/ChoiceCards.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OwnLook } from '../look/OwnLook.tsx'
import { Heading } from '../panel/Heading.tsx'
import { homeOf, useSurface, useVisit } from '../surface.ts'
import { useAsking } from './use-asking.ts'

/** Asking for a person: how, what about, in which language. All but the way of talking may be left out. */
export function Ask() {
  const words = useWords(showroomWords)
  const queue = useWords(queueWords)
  const { go, visit, asking } = useSurface()
  const door = useVisit((model) => model.door)
  const refused = useVisit((model) => model.refused)
  const { draft, noVoice, mode, spoken, languages, language, topics, topic, ask } = useAsking()
  const { subject } = draft
  const [name, setName] = useState(() => visit.getState().self.name ?? '')
  const isSpoken = (tag: string) => spoken.some((other) => primaryOf(other) === primaryOf(tag))
  return (
    <>
      <Heading mark={<Doorway open={door?.open ? 0.34 : 0} />} onClose={() => go(homeOf(visit.getState()))}>
        {words.talk}
      </Heading>
      <form
        className="body"
        id="ask"
        onSubmit={(event) => {
          event.preventDefault()
          ask(name)
        }}
      >
        {refused && <Notice bad>{words.refused(refused)}</Notice>}
        <p className="quiet">{words.askIntro}</p>
        <ChoiceCards
          label={words.how}
          value={mode}
          cards={[
            { value: 'writing', title: words.inWriting, note: words.inWritingNote, icon: 'writing' },
            { value: 'voice', title: words.withVoice, note: noVoice ? words.noVoiceNow : words.withVoiceNote, icon: 'microphone', disabled: noVoice }
          ]}
          onChange={(next) => asking.setState({ mode: next })}
        />
        <TextField label={words.question} optional rows={3} dir="auto" maxLength={SUBJECT_LIMIT} value={subject} onChange={(next) => asking.setState({ subject: next })} />
        {topics.length > 0 && (
          <SelectField
            label={queue.topic}
            value={topic ?? ''}
            options={[{ value: '', label: queue.anyTopic }, ...topics.map((each) => ({ value: each, label: each }))]}
            onChange={(next) => asking.setState({ topic: next || null })}
          />
        )}
        <SelectField
          label={words.inLanguage}
          value={language}
          options={languages.map((tag) => ({ value: tag, label: isSpoken(tag) ? words.languageIn(languageName(primaryOf(tag))) : languageName(primaryOf(tag)), lang: tag }))}
          onChange={(next) => asking.setState({ language: next })}
        />
        <TextField label={words.name} optional autoComplete="given-name" placeholder={words.nameHint} maxLength={NAME_LIMIT} value={name} onChange={setName} />
        <OwnLook />
      </form>
      <footer>
        <Button type="submit" form="ask" kind="primary" size="touch" wide>
          {words.askNow}
        </Button>
        <Button kind="quiet" wide onClick={() => go('nobody')}>
          {queue.notNow}
        </Button>
        <Notice>{words.askKept}</Notice>
      </footer>
    </>
  )
}
