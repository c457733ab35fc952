import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { useWords } from '../../ui/language.ts'

/** A message was left: its private link, under which the answer will stand. */
export function Left({ link, onAnother }: { link: string; onAnother: () => void }) {
  const words = useWords(showroomWords)
  return (
    <div className="body">
      <p className="quiet" role="status">
        {words.leftLink}
      </p>
      <CopyLink link={link} label={words.keptLink} copy={words.copyLink} copied={words.copied} />
      <Button kind="quiet" onClick={onAnother}>
        {words.writeAnother}
      </Button>
    </div>
  )
}
