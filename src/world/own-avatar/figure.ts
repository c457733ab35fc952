import {
  Bone, BufferAttribute, BufferGeometry, CanvasTexture, DoubleSide, FrontSide, Group, Matrix4, MeshBasicMaterial, MeshStandardMaterial, Quaternion, Skeleton,
  SkinnedMesh, SRGBColorSpace, type Texture
} from 'three'
import type { OwnAvatar, Surface } from './avatar.ts'
import { createDrive } from './drive.ts'

/** An avatar of somebody's own, standing in the room. */
export interface Figure {
  readonly object: Group
  /** Takes the stance and face of a person's row (world/people/row.ts). */
  follow(row: Float32Array): void
  dispose(): void
}

/** The file looks along +z, people here along -z. */
const TURNED = new Quaternion(0, 1, 0, 0)

/** Builds the figure of a checked avatar, which may be built again after it is disposed of. */
export function createFigure(avatar: OwnAvatar<ImageBitmap>): Figure {
  const object = new Group()
  object.name = 'own-avatar'
  const root = new Group()
  root.quaternion.copy(TURNED)
  object.add(root)
  const bones = avatar.nodes.map(({ p, q, s }, place) => {
    const bone = new Bone()
    bone.name = `own-avatar-${place}`
    bone.position.set(p[0]!, p[1]!, p[2]!)
    bone.quaternion.set(q[0]!, q[1]!, q[2]!, q[3]!)
    bone.scale.set(s[0]!, s[1]!, s[2]!)
    return bone
  })
  avatar.nodes.forEach(({ parent }, k) => (parent < 0 ? root : bones[parent]!).add(bones[k]!))
  object.updateMatrixWorld(true)

  const skeletons = avatar.skins.map(({ joints, inverse }) => new Skeleton(joints.map((node) => bones[node]!), joints.map((_, k) => new Matrix4().fromArray(inverse, k * 16))))
  const pictures = avatar.pictures.map(textureOf)
  const materials = avatar.surfaces.map((surface) => materialOf(surface, surface.picture === null ? null : (pictures[surface.picture] ?? null)))
  const meshes = avatar.pieces.map((piece) => {
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(piece.position, 3))
    geometry.setIndex(new BufferAttribute(piece.indices, 1))
    if (piece.normal) geometry.setAttribute('normal', new BufferAttribute(piece.normal, 3))
    else geometry.computeVertexNormals()
    if (piece.uv) geometry.setAttribute('uv', new BufferAttribute(piece.uv, 2))
    geometry.setAttribute('skinIndex', new BufferAttribute(piece.joints, 4))
    geometry.setAttribute('skinWeight', new BufferAttribute(piece.weights, 4))
    if (piece.mouth || piece.blink) {
      const still = new Float32Array(piece.position.length)
      geometry.morphAttributes.position = [piece.mouth ?? still, piece.blink ?? still].map((differences) => new BufferAttribute(differences, 3))
      geometry.morphTargetsRelative = true
    }
    const mesh = new SkinnedMesh(geometry, materials[piece.surface])
    mesh.name = 'own-avatar-piece'
    mesh.frustumCulled = false
    mesh.raycast = () => {}
    mesh.bind(skeletons[piece.skin]!, new Matrix4())
    object.add(mesh)
    return mesh
  })
  const faces = meshes.filter((mesh) => mesh.morphTargetInfluences)
  const drive = createDrive(avatar, bones, root)

  return {
    object,
    follow(row) {
      const { blink, mouth } = drive(row)
      for (const { morphTargetInfluences } of faces) {
        morphTargetInfluences![0] = mouth
        morphTargetInfluences![1] = blink
      }
    },
    dispose() {
      object.removeFromParent()
      for (const mesh of meshes) mesh.geometry.dispose()
      for (const skeleton of skeletons) skeleton.dispose()
      for (const material of materials) material.dispose()
      for (const picture of pictures) picture.dispose()
    }
  }
}

function textureOf(picture: ImageBitmap): Texture {
  const texture = new CanvasTexture(picture)
  texture.flipY = false
  texture.colorSpace = SRGBColorSpace
  return texture
}

function materialOf({ colour, cutoff, blended, bothSides, unlit }: Surface, map: Texture | null): MeshStandardMaterial | MeshBasicMaterial {
  const shared = { map, side: bothSides ? DoubleSide : FrontSide, transparent: blended, alphaTest: cutoff ?? 0, opacity: colour[3] ?? 1 }
  const material = unlit ? new MeshBasicMaterial(shared) : new MeshStandardMaterial({ ...shared, roughness: 0.85, metalness: 0 })
  material.color.setRGB(colour[0] ?? 1, colour[1] ?? 1, colour[2] ?? 1)
  return material
}
