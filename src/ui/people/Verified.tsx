import { commonWords } from '../../words/common.ts'
import { Icon } from '../Icon.tsx'
import { useWords } from '../language.ts'

/** The mark of a person whose passkey was used in this shift. Pressing it says exactly that. Draw it for nobody else. */
export function Verified({ children }: { children: string }) {
  const words = useWords(commonWords)
  return (
    <details className="verified">
      <summary>
        <Icon name="verified" /> <span>{children}</span>
      </summary>
      <p>{words.verifiedMeans}</p>
    </details>
  )
}
