import type { Side } from '../../contract/conversation.ts'
import { createAccessors } from './accessors.ts'
import type { OwnAvatar } from './avatar.ts'
import { readExpressions } from './expressions.ts'
import { readGlb } from './glb.ts'
import { readHumanoid } from './humanoid.ts'
import { isObject, type Json, listAt, objectAt } from './json.ts'
import { askLicence } from './licence.ts'
import { readNodes } from './nodes.ts'
import { readPictures } from './pictures.ts'
import { readPieces, readSkins } from './pieces.ts'
import { must } from './refusal.ts'
import { readSurfaces } from './surfaces.ts'
import { askSize } from './size.ts'

/** Extensions without which a file may say that it cannot be read; their looks may be lost, never their shapes. */
const KNOWN = ['VRMC_vrm', 'VRMC_materials_mtoon', 'VRMC_springBone', 'VRMC_node_constraint', 'KHR_materials_unlit', 'KHR_materials_emissive_strength']

/** Animations are never played, but a file that is made of them is none to look at. */
const MOST_CHANNELS = 256

/**
 * Takes of a VRM 1.0 or GLB what is drawn of it, having looked at every number. Pure: runs in a worker of the wearer's page and
 * again in one of each who sees it. Throws a NotWorn for anything odd; nothing is mended.
 */
export function readOwnAvatar(bytes: Uint8Array, wearer: Side): OwnAvatar {
  const glb = readGlb(bytes)
  const { json } = glb
  must(objectAt(json, 'asset')['version'] === '2.0', 'not-an-avatar', 'not glTF 2.0')
  const required: unknown = json['extensionsRequired'] ?? []
  must(Array.isArray(required) && required.every((name) => KNOWN.includes(String(name))), 'unknown-parts', String(required))
  const extensions = objectAt(json, 'extensions')
  must(extensions['VRM'] === undefined, 'old-vrm', 'VRM 0')
  const vrm = vrmOf(extensions)
  if (vrm) askLicence(vrm, wearer)
  const channels = listAt(json, 'animations', 100).reduce((sum, animation) => sum + listAt(animation, 'channels', 20_000).length, 0)
  must(channels <= MOST_CHANNELS, 'unknown-parts', `${channels} channels of animation`)

  const accessors = createAccessors(glb)
  const pictures = readPictures(json, accessors)
  const nodes = readNodes(json)
  const bones = readHumanoid(nodes, vrm)
  const skins = readSkins(json, accessors, nodes)
  const { pieces, triangles } = readPieces(json, accessors, nodes, skins, readExpressions(json, nodes, vrm))
  const avatar = { nodes: nodes.list.map(({ parent, p, q, s }) => ({ parent, p, q, s })), bones, skins, pieces, triangles, pictures, surfaces: readSurfaces(json, pictures.length) }
  askSize(avatar)
  return avatar
}

function vrmOf(extensions: Json): Json | null {
  const vrm = extensions['VRMC_vrm']
  if (vrm === undefined) return null
  must(isObject(vrm), 'broken', 'VRMC_vrm is no object')
  must(vrm['specVersion'] === '1.0', 'old-vrm', String(vrm['specVersion']))
  return vrm
}
