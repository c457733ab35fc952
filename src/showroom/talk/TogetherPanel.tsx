import { useState } from 'react'
import { commonWords } from '../../words/common.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWords } from '../../ui/language.ts'
import { LinkNotice } from '../options/LinkNotice.tsx'
import { Options } from '../options/Options.tsx'
import { usePrice } from '../options/Total.tsx'
import { firstName, useSurface, useVisit } from '../surface.ts'
import { TalkBody } from './TalkBody.tsx'
import { TalkControls } from './TalkControls.tsx'
import { TalkHead } from './TalkHead.tsx'

/** Somebody is here: the conversation and the car, each a tab, with the voice and the way out under both. */
export function TogetherPanel() {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const { acts } = useSurface()
  const name = useVisit((model) => (model.advisor ? firstName(model.advisor.name) : common.someone))
  const tab = useVisit((model) => (model.panel === 'options' ? 'options' : 'talk'))
  const price = usePrice()
  const [draft, setDraft] = useState('')
  const said = useVisit((model) => model.talk?.entries.findLast((entry) => entry.kind === 'said' && entry.who === 'advisor')?.seq ?? 0)
  const [read, setRead] = useState(said)
  if (tab === 'talk' && read !== said) setRead(said)
  return (
    <>
      <TalkHead />
      <Tabs
        label={words.conversation}
        value={tab}
        tabs={[
          {
            value: 'talk',
            label: (
              <>
                {words.withPerson(name)} {read !== said && <span className="new-words">{words.newWords}</span>}
              </>
            )
          },
          {
            value: 'options',
            label: (
              <>
                {words.yourCar} <span className="price">{price}</span>
              </>
            )
          }
        ]}
        controls="together"
        onChange={(panel) => acts.show(panel)}
      />
      <div className="together" id="together" role="tabpanel" aria-label={tab === 'talk' ? words.withPerson(name) : words.yourCar}>
        {tab === 'talk' && <LinkNotice />}
        {tab === 'talk' ? <TalkBody name={name} draft={draft} onDraft={setDraft} /> : <Options />}
      </div>
      <TalkControls />
    </>
  )
}
