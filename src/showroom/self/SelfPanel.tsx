import { cleanName, NAME_LIMIT } from '../../contract/writing.ts'
import { encodeLook, randomLook } from '../../contract/look.ts'
import { lookWords } from '../../words/look.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/controls/ChoiceCards.tsx'
import { Switch } from '../../ui/controls/Switch.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useWords } from '../../ui/language.ts'
import { OwnAvatar } from '../../ui/look/OwnAvatar.tsx'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { Heading } from '../panel/Heading.tsx'
import { homeOf, useSurface, useVisit } from '../surface.ts'

/** Name and looks in the room, or neither; and whether one's movements are sent. */
export function SelfPanel() {
  const words = useWords(showroomWords)
  const look = useWords(lookWords)
  const { acts, go, visit, focus } = useSurface()
  const kept = useVisit((model) => model.lookKept)
  const ownAvatar = useVisit((model) => model.ownAvatar)
  const self = useVisit((model) => model.self)
  const change = (next: Partial<typeof self>) => acts.setSelf({ ...visit.getState().self, ...next })
  const another = () => change({ look: encodeLook(randomLook(Math.random)) })
  return (
    <>
      <Heading onClose={() => go(homeOf(visit.getState()))}>{words.selfTitle}</Heading>
      <div className="body">
        <p className="quiet">{words.selfIntro}</p>
        <TextField
          label={words.selfName}
          optional
          autoComplete="given-name"
          placeholder={words.nameHint}
          maxLength={NAME_LIMIT}
          value={self.name ?? ''}
          onChange={(name) => change({ name: name === '' ? null : name })}
          onBlur={() => change({ name: self.name === null ? null : cleanName(self.name) || null })}
        />
        <ChoiceCards
          label={words.howSeen}
          value={self.look === null ? 'none' : 'look'}
          cards={[
            { value: 'none', title: words.noLook, note: words.noLookNote },
            { value: 'look', title: words.aLook, note: words.aLookNote }
          ]}
          onChange={(value) => (value === 'none' ? change({ look: null }) : another())}
        />
        {self.look !== null && (
          <div className="row self-look">
            <PersonMark name={self.name} look={self.look} size="large" plain />
            <Button
              icon="edit"
              onClick={() => {
                focus.want()
                acts.editLook()
              }}
            >
              {look.change}
            </Button>
          </div>
        )}
        {kept && (
          <div className="stack is-close">
            <small>{look.isKept}</small>
            <div>
              <Button size="small" icon="erase" onClick={acts.forgetLook}>
                {look.forget}
              </Button>
            </div>
          </div>
        )}
        {self.look !== null && <OwnAvatar worn={ownAvatar} acts={acts} />}
        <div className="lines">
          <div>
            <Switch label={words.movements} note={words.movementsNote} on={self.posesRefused} onChange={(posesRefused) => change({ posesRefused })} />
          </div>
        </div>
      </div>
    </>
  )
}
