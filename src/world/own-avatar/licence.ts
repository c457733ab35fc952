import type { Side } from '../../contract/conversation.ts'
import { type Json, objectAt, textAt } from './json.ts'
import { must } from './refusal.ts'

/**
 * Whether a VRM's own licence lets it be worn here (VRMC_vrm 1.0, meta; what is left out has that specification's narrowest
 * answer). Three questions follow from what happens: somebody whom we do not know wears it; its bytes are handed to the other
 * person's browser; and the room is a business's, where an advisor wears it at work.
 */
export function askLicence(vrm: Json, wearer: Side): void {
  const meta = objectAt(vrm, 'meta')
  must(textAt(meta, 'avatarPermission') === 'everyone', 'only-author', textAt(meta, 'avatarPermission') ?? 'nothing said')
  const use = textAt(meta, 'commercialUsage') ?? 'personalNonProfit'
  must(use === 'corporation' || (wearer === 'customer' && use === 'personalProfit'), 'not-commercial', use)
  must(meta['allowRedistribution'] === true, 'no-passing-on', String(meta['allowRedistribution']))
}
