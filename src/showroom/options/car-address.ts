import { linkOf } from '../../contract/configuration-link.ts'
import { useVisit } from '../surface.ts'

/** The address under which this page opens with the car as it stands. */
export function useCarAddress(): string {
  const link = useVisit((model) => linkOf(model.edition.showroom, model.configuration))
  const address = new URL(location.href)
  address.search = ''
  address.hash = link
  return address.href
}
