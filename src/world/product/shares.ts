import { Box3, BufferAttribute, BufferGeometry, Mesh, MeshBasicMaterial, type Object3D, Sphere, Vector3 } from 'three'

/** Vertices say whose they are by this number, from 0 to 1 in steps of 1/255. */
const ATTRIBUTE = '_part'

/** Seen by rays, never drawn. */
const unseen = (): MeshBasicMaterial => new MeshBasicMaterial({ visible: false })

/** Which mesh draws what a share stands for. */
const carriers = new WeakMap<Object3D, Mesh>()
export const carrierOf = (share: Object3D): Mesh | undefined => carriers.get(share)

/** What was a share is drawn by itself from here on. */
export const isShareNoMore = (share: Object3D): boolean => carriers.delete(share)

/** Whether anything of a part is drawn together with other parts. */
export function isCarried(node: Object3D | undefined): boolean {
  let found = false
  node?.traverse((object) => void (found ||= carriers.has(object)))
  return found
}

/** Whether a mesh draws the triangles of several parts. */
export const isShared = (object: Object3D): boolean => Array.isArray(object.userData['parts'])

/**
 * Where one mesh draws several parts, gives each of them a share of its own under its own node: the same vertices with its
 * triangles alone. Rays, boxes and outlines then know every part, while all of them are drawn at once.
 */
export function shareOut(root: Object3D, nodeOf: (name: string) => Object3D | undefined): void {
  const shared: Mesh[] = []
  root.traverse((object) => {
    if ((object as Mesh).isMesh && isShared(object) && (object as Mesh).geometry.getAttribute(ATTRIBUTE)) shared.push(object as Mesh)
  })
  root.updateMatrixWorld(true)
  const material = unseen()
  for (const mesh of shared) {
    mesh.raycast = () => undefined
    const names = mesh.userData['parts'] as string[]
    indicesByPart(mesh.geometry, names.length).forEach((indices, part) => {
      const node = nodeOf(names[part]!)
      if (!node || indices.length === 0) return
      const share = new Mesh(shareOf(mesh.geometry, indices), material)
      share.matrixAutoUpdate = false
      share.matrix.copy(node.matrixWorld).invert().multiply(mesh.matrixWorld)
      node.add(share)
      carriers.set(share, mesh)
    })
    mesh.geometry.deleteAttribute(ATTRIBUTE)
  }
}

function indicesByPart(geometry: BufferGeometry, count: number): number[][] {
  const whose = geometry.getAttribute(ATTRIBUTE)
  const index = geometry.index!
  const out = Array.from({ length: count }, (): number[] => [])
  for (let k = 0; k < index.count; k += 3) {
    const part = out[Math.round(whose.getX(index.getX(k)) * 255)]
    part?.push(index.getX(k), index.getX(k + 1), index.getX(k + 2))
  }
  return out
}

function shareOf(whole: BufferGeometry, indices: number[]): BufferGeometry {
  const geometry = new BufferGeometry()
  const position = whole.getAttribute('position')
  geometry.setAttribute('position', position)
  geometry.setAttribute('normal', whole.getAttribute('normal'))
  geometry.setIndex(new BufferAttribute(position.count > 65_535 ? new Uint32Array(indices) : new Uint16Array(indices), 1))
  const box = new Box3()
  const point = new Vector3()
  for (const k of indices) box.expandByPoint(point.fromBufferAttribute(position as BufferAttribute, k))
  geometry.boundingBox = box
  geometry.boundingSphere = box.getBoundingSphere(new Sphere())
  return geometry
}
