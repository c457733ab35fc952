import { type Camera, CubeCamera, HalfFloatType, type Mesh, MeshBasicMaterial, type MeshStandardMaterial, type Object3D, type PerspectiveCamera, type Scene, type Vector4, Vector3, WebGLCubeRenderTarget, type WebGLRenderer } from 'three'

/** A mirror of the product: the part it belongs to, and where its glass stands on the product at rest, metres. */
export interface MirrorPlace {
  readonly part: string
  readonly at: readonly [number, number, number]
  /** Pixels of an edge of the picture, where it is looked into more closely than others. */
  readonly pixels?: number
}

/** Mirrors that show what stands round them: the product's own flank, the floor, people. Nothing is drawn for one nobody sees. */
export interface Mirrors {
  /** What they show is out of date: the product was changed or moved. */
  stale(): void
  /** Whether a mirror that was seen since this was last asked still waits for a picture. */
  waits(): boolean
  dispose(): void
}

/** Pixels of a face of the picture, and from how near a mirror is looked into, metres. */
const EDGE = 192
const NEAR = 3.5
const FACES = 6

/**
 * A mirror's material mirrors a small cube of pictures taken at its glass. They are taken one a frame, from within the drawing
 * of the mirror itself: so only while it is seen, from behind it and from near by.
 */
export function createMirrors(partOf: (name: string) => Object3D | undefined, places: readonly MirrorPlace[]): Mirrors {
  const turn: Turn = { taken: false, over: false }
  const nodes = new Set(places.flatMap(({ part }) => partOf(part) ?? []))
  const made = places.flatMap((place) => {
    const node = partOf(place.part)
    return node ? glassesOf(node, nodes).map((mesh) => createMirror(node, mesh, place, turn)) : []
  })
  return {
    stale: () => made.forEach((mirror) => mirror.stale()),
    waits() {
      turn.over = false
      let any = false
      for (let k = 0; k < made.length; k++) if (made[k]!.waits()) any = true
      return any
    },
    dispose: () => made.forEach((mirror) => mirror.dispose())
  }
}

/**
 * What of a part mirrors: glass of its own. What stands still is drawn with what it stands on: a part without any has that which hangs on none of
 * the `others`. A palette that glass shares with other things stays as it is.
 */
function glassesOf(node: Object3D, others: ReadonlySet<Object3D>): Mesh[] {
  const own = meshesOf(node, new Set())
  return own.length > 0 || !node.parent ? own : meshesOf(node.parent, others)
}

function meshesOf(node: Object3D, but: ReadonlySet<Object3D>): Mesh[] {
  const material = (node as Partial<Mesh>).material
  const meshes = material && !Array.isArray(material) && material.name === 'mirror' ? [node as Mesh] : []
  return [...meshes, ...node.children.flatMap((child) => (but.has(child) ? [] : meshesOf(child, but)))]
}

/** While a picture is taken no mirror in it takes one of its own, and one a frame is enough. */
interface Turn {
  taken: boolean
  over: boolean
}

function createMirror(node: Object3D, mesh: Mesh, { at, pixels }: MirrorPlace, turn: Turn) {
  const target = new WebGLCubeRenderTarget(pixels ?? EDGE, { type: HalfFloatType, generateMipmaps: false })
  const cameras = new CubeCamera(0.03, 60, target)
  const plain = mesh.material as MeshStandardMaterial
  // Looks the picture up as it is: lit materials would have it prefiltered first, which takes seconds where a processor draws.
  const glass = new MeshBasicMaterial({ name: plain.name, color: plain.color, envMap: target.texture, side: plain.side })
  const place = new Vector3()
  const eye = new Vector3()
  // The clip's own node: where the glass stands in it stays the same however it folds.
  node.updateWorldMatrix(true, false)
  const local = node.worldToLocal(new Vector3(...at))
  let face = 0
  let surroundings: unknown = null
  let looked = false

  const seen = (scene: Scene, camera: Camera): boolean => {
    node.localToWorld(place.copy(local))
    eye.setFromMatrixPosition(camera.matrixWorld)
    if (eye.distanceTo(place) > NEAR || eye.z > place.z) return false
    if (scene.environment !== surroundings) [surroundings, face] = [scene.environment, 0]
    return face < FACES
  }

  const take = (renderer: WebGLRenderer, scene: Scene, camera: Camera) => {
    cameras.position.copy(place)
    cameras.updateMatrixWorld()
    if (cameras.coordinateSystem !== renderer.coordinateSystem) {
      cameras.coordinateSystem = renderer.coordinateSystem
      cameras.updateCoordinateSystem()
    }
    const [held, heldFace, heldLevel, xr] = [renderer.getRenderTarget(), renderer.getActiveCubeFace(), renderer.getActiveMipmapLevel(), renderer.xr.enabled]
    turn.taken = turn.over = true
    renderer.xr.enabled = false
    node.visible = mesh.visible = false
    renderer.setRenderTarget(target, face)
    renderer.render(scene, cameras.children[face] as PerspectiveCamera)
    node.visible = mesh.visible = true
    turn.taken = false
    renderer.xr.enabled = xr
    renderer.setRenderTarget(held, heldFace, heldLevel)
    // A headset draws each eye into its own part of the picture.
    const { viewport } = camera as Camera & { viewport?: Vector4 }
    if (viewport) renderer.state.viewport(viewport)
    face++
    if (face < FACES) return
    mesh.material = glass
  }

  mesh.onBeforeRender = (renderer, scene, camera) => {
    if (turn.taken || !seen(scene as Scene, camera)) return
    // After the last one, too: this picture is already being drawn without it.
    looked = true
    if (!turn.over) take(renderer, scene as Scene, camera)
  }
  return {
    stale() {
      face = 0
    },
    waits() {
      const waits = looked
      looked = false
      return waits
    },
    dispose() {
      mesh.onBeforeRender = () => undefined
      mesh.material = plain
      glass.dispose()
      target.dispose()
    }
  }
}
