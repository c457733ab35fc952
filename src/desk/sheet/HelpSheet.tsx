import { Switch } from '../../ui/controls/Switch.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import type { Ring } from '../use-ring.ts'
import { DeskSheet } from './DeskSheet.tsx'
import { KeyTable } from './KeyTable.tsx'

/** Every key of the desk. */
export default function HelpSheet({ ring, onClose }: { ring: Ring; onClose(): void }) {
  const { words } = useDeskFrame()
  return (
    <DeskSheet title={words.help} onClose={onClose}>
      <p className="quiet">{words.helpLine}</p>
      <KeyTable />
      <Switch label={words.singleKeys} note={words.keptHere} on={ring.settings.singleKeys} onChange={(singleKeys) => ring.change({ singleKeys })} />
    </DeskSheet>
  )
}
