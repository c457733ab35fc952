import { KHRMaterialsVariants, Variant } from '@gltf-transform/extensions'
import type { Work } from '../work.ts'

/** At most so many signs, so that a number may follow. */
const LONGEST = 58

/** A name as showrooms name parts: small Latin letters, figures and hyphens. `Tür_vorne.L` becomes `tur-vorne-l`; what holds none of them, `other`. */
export function houseName(came: string, other: string): string {
  const plain = came
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return plain || other
}

/** Gives every node, clip and variant a name that a showroom can call it by, each but once. By the new name: the one it came with. */
export function houseNames({ document }: Work): ReadonlyMap<string, string> {
  const root = document.getRoot()
  const came = new Map<string, string>()
  rename(root.listNodes(), 'part', came)
  rename(root.listAnimations(), 'clip')
  for (const extension of root.listExtensionsUsed()) if (extension instanceof KHRMaterialsVariants) rename(extension.listProperties().filter((property) => property instanceof Variant), 'variant')
  return came
}

interface Named {
  getName(): string
  setName(name: string): unknown
}

function rename(all: readonly Named[], other: string, came?: Map<string, string>): void {
  const taken = new Set<string>()
  for (const each of all) {
    const base = houseName(each.getName(), other)
    let unique = base
    for (let k = 2; taken.has(unique); k++) unique = `${base}-${k}`
    taken.add(unique)
    came?.set(unique, each.getName())
    each.setName(unique)
  }
}
