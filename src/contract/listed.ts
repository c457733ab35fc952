import type { Group } from './showroom.ts'

/** The choices of a group that are in its list: what is secret stands there only once it is taken. */
export const listed = ({ choices }: Group, taken: string): Group['choices'] => choices.filter(({ id, secret }) => !secret || id === taken)
