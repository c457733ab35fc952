/** The pictures of all places, as `shoot.ts` is asked for them: place, time, view, size. */
const WIDE = '1024x576'
const PHONE = '390x844'

const of = (place: string, time: string, views: readonly string[], size = WIDE): string[] => views.map((view) => `${place}:${time}:${view}:${size}`)

const ROOM = ['people', 'outside', 'side', 'rear', 'corner', 'seat', 'wide', 'back', 'mirror', 'glance']

export const PICTURES: readonly string[] = [
  ...of('hall', 'day', ROOM),
  ...of('hall', 'day', ['phone'], PHONE),
  ...of('terrace', 'noon', ['people', 'outside', 'corner', 'seat', 'over', 'glance']),
  ...of('terrace', 'gold', ['people', 'outside', 'side', 'corner', 'seat', 'mirror', 'glance']),
  ...of('terrace', 'dusk', ['people', 'rear', 'corner', 'seat', 'over', 'glance']),
  ...of('terrace', 'night', ['people', 'outside', 'rear', 'corner', 'seat', 'over', 'glance']),
  ...of('terrace', 'dusk', ['phone'], PHONE),
  ...of('bright', 'day', ROOM),
  ...of('bright', 'day', ['phone'], PHONE)
]
