import { custom } from './custom.ts'

/** One line for how much has come in. `part` is 0 to 1; a screen reader hears whole per cents. */
export function Progress({ part, label }: { part: number; label: string }) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
      style={custom({ '--part': part })}
    />
  )
}
