import { DirectionalLight, HemisphereLight, Mesh, MeshStandardMaterial, NeutralToneMapping, PerspectiveCamera, PlaneGeometry, Scene, WebGLRenderer } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'

/* What one would write with three alone to show a car: the measure of the first picture. */
const canvas = document.getElementById('stage') as HTMLCanvasElement
const renderer = new WebGLRenderer({ canvas, antialias: true })
renderer.toneMapping = NeutralToneMapping
renderer.setPixelRatio(Math.min(devicePixelRatio, 2))
renderer.setSize(innerWidth, innerHeight)
const scene = new Scene()
const camera = new PerspectiveCamera(20, innerWidth / innerHeight, 0.05, 120)
camera.position.set(5, 1.2, 6.5)
const controls = new OrbitControls(camera, canvas)
controls.target.set(0, 0.6, 0)
controls.update()
const floor = new Mesh(new PlaneGeometry(30, 30), new MeshStandardMaterial({ color: '#999' }))
floor.rotation.x = -Math.PI / 2
scene.add(new HemisphereLight(0xffffff, 0x777777, 2), new DirectionalLight(0xffffff, 2), floor)
const draw = () => renderer.render(scene, camera)
controls.addEventListener('change', draw)
const car = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync('/product/one/car-light.glb')
scene.add(car.scene)
draw()
