import {
  ACESFilmicToneMapping, BackSide, CircleGeometry, Color, DirectionalLight, DoubleSide, Mesh, MeshBasicMaterial, MeshStandardMaterial,
  PerspectiveCamera, PlaneGeometry, PMREMGenerator, Scene, SphereGeometry, Vector3, WebGLRenderer
} from 'three'

/** A neutral studio to look at people in: soft boxes for light, a pale floor. */
export interface Studio {
  readonly renderer: WebGLRenderer
  readonly scene: Scene
  readonly camera: PerspectiveCamera
  look(from: readonly number[], to: readonly number[], degrees: number): void
}

const softBoxes = (): Scene => {
  const scene = new Scene()
  scene.add(new Mesh(new SphereGeometry(30, 32, 24), new MeshBasicMaterial({color: new Color(0.22, 0.225, 0.235), side: BackSide})))
  const box = (w: number, h: number, at: [number, number, number], strength: number): void => {
    const mesh = new Mesh(new PlaneGeometry(w, h), new MeshBasicMaterial({color: new Color(strength, strength, strength * 0.97), side: DoubleSide}))
    mesh.position.set(...at)
    mesh.lookAt(0, 1, 0)
    scene.add(mesh)
  }
  box(6, 6, [0, 7, 1], 4.5)
  box(5, 4, [6, 3, 4], 4)
  box(5, 4, [-7, 3, 2], 2.2)
  box(5, 3, [0, 3, -8], 2.4)
  const floor = new Mesh(new CircleGeometry(20, 32), new MeshBasicMaterial({color: new Color(0.24, 0.235, 0.23)}))
  floor.rotation.x = -Math.PI / 2
  scene.add(floor)
  return scene
}

export const createStudio = (canvas: HTMLCanvasElement, width: number, height: number): Studio => {
  const renderer = new WebGLRenderer({canvas, antialias: true, preserveDrawingBuffer: true})
  renderer.setSize(width, height)
  renderer.toneMapping = ACESFilmicToneMapping
  renderer.toneMappingExposure = 0.72
  const scene = new Scene()
  const prefilter = new PMREMGenerator(renderer)
  scene.environment = prefilter.fromScene(softBoxes(), 0.02).texture
  scene.background = new Color(0xc9ccd0)
  const key = new DirectionalLight(0xfff2e2, 1.3)
  key.position.set(2.4, 4, 3)
  scene.add(key)
  const floor = new Mesh(new CircleGeometry(30, 48), new MeshStandardMaterial({color: 0xc4c6c9, roughness: 0.9}))
  floor.rotation.x = -Math.PI / 2
  scene.add(floor)
  const camera = new PerspectiveCamera(30, width / height, 0.05, 100)
  return {
    renderer,
    scene,
    camera,
    look(from, to, degrees) {
      camera.fov = degrees
      camera.position.set(from[0]!, from[1]!, from[2]!)
      camera.lookAt(new Vector3(to[0]!, to[1]!, to[2]!))
      camera.updateProjectionMatrix()
      camera.updateMatrixWorld()
    }
  }
}
