import type { OwnAvatarActs, OwnAvatarWorn } from '../../model/own-avatar.ts'
import { ownAvatarWords } from '../../words/own-avatar.ts'
import { Button } from '../Button.tsx'
import { Field } from '../controls/Field.tsx'
import { useWords } from '../language.ts'
import { Notice } from '../Notice.tsx'
import '../style/look.css'

interface OwnAvatarProps {
  worn: OwnAvatarWorn
  acts: OwnAvatarActs
}

/** Wearing a file of one's own, what came of it, and taking it off. */
export function OwnAvatar({ worn, acts }: OwnAvatarProps) {
  const words = useWords(ownAvatarWords)
  return (
    <section className="group own-avatar">
      <h3>{words.title}</h3>
      <Field label={words.file} hint={words.hint}>
        {(wiring) => (
          <input
            className="input"
            type="file"
            accept=".vrm,.glb,model/gltf-binary"
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) acts.wearAvatar({ name: file.name.slice(0, 80), size: file.size, bytes: () => file.arrayBuffer() })
              // The same file, mended, may be chosen again.
              target.value = ''
            }}
            {...wiring}
          />
        )}
      </Field>
      <div className="stack" role="status">
        {worn.state === 'looking' && <small>{words.looking(worn.name)}</small>}
        {worn.state === 'worn' && <p>{words.worn(worn.name)}</p>}
        {worn.state === 'refused' && (
          <Notice bad>
            {words.refused(worn.name)} {words.fault(worn.fault)} {words.instead}
          </Notice>
        )}
      </div>
      {worn.state === 'worn' && (
        <div>
          <Button size="small" onClick={acts.takeOffAvatar}>
            {words.takeOff}
          </Button>
        </div>
      )}
    </section>
  )
}
