import {
  type CubeTexture, HalfFloatType, LinearFilter, LinearMipmapLinearFilter, Mesh, NoToneMapping, OrthographicCamera, PlaneGeometry, RGBAFormat, ShaderMaterial,
  type Texture, WebGLCubeRenderTarget, type WebGLRenderer
} from 'three'

/** Pixels of a face of surroundings on their way: as many as those that are built have, so that level lies on level and a low sun stays as wide as it is. */
const EDGE = 256
const LEVELS = Math.log2(EDGE) - 2

const VERTEX = `
varying vec2 at;
void main() {
  at = uv * 2.0 - 1.0;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`

/** The texel of direction d of a picture drawn here holds d; that of a file's holds d with x turned round. */
const FRAGMENT = `
precision highp samplerCube;
varying vec2 at;
uniform samplerCube from, to;
uniform float turn, lod;
uniform vec2 levels;
uniform int face;
void main() {
  vec3 d = face == 0 ? vec3(1.0, -at.y, -at.x) : face == 1 ? vec3(-1.0, -at.y, at.x) : face == 2 ? vec3(at.x, 1.0, at.y)
    : face == 3 ? vec3(at.x, -1.0, -at.y) : face == 4 ? vec3(at.x, -at.y, 1.0) : vec3(-at.x, -at.y, -1.0);
  d.x = -d.x;
  gl_FragColor = vec4(mix(textureLod(from, d, lod * levels.x).rgb, textureLod(to, d, lod * levels.y).rgb, turn), 1.0);
}`

/** Surroundings between two others, level by level, for a scene's `environment` while one turns into the other. */
export interface EnvironmentBlend {
  readonly texture: Texture
  draw(gl: WebGLRenderer, from: CubeTexture, to: CubeTexture, turn: number): void
  dispose(): void
}

const edgeOf = (texture: CubeTexture): number => (texture.image as { image: { width: number } }[])[0]!.image.width

export function createEnvironmentBlend(): EnvironmentBlend {
  const target = new WebGLCubeRenderTarget(EDGE, {
    type: HalfFloatType, format: RGBAFormat, generateMipmaps: false, minFilter: LinearMipmapLinearFilter, magFilter: LinearFilter, depthBuffer: false
  })
  for (let level = 0; level < LEVELS; level++) target.texture.mipmaps.push({ width: EDGE >> level, height: EDGE >> level } as never)
  target.texture.isPMREMTexture = true
  const uniforms = { from: { value: null as Texture | null }, to: { value: null as Texture | null }, turn: { value: 0 }, lod: { value: 0 }, levels: { value: [1, 1] }, face: { value: 0 } }
  const mesh = new Mesh(new PlaneGeometry(2, 2), new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms, depthTest: false, depthWrite: false }))
  mesh.frustumCulled = false
  const camera = new OrthographicCamera()
  return {
    texture: target.texture,
    draw(gl, from, to, turn) {
      const [held, tone, xr, clear] = [gl.getRenderTarget(), gl.toneMapping, gl.xr.enabled, gl.autoClear]
      uniforms.from.value = from
      uniforms.to.value = to
      uniforms.turn.value = turn
      // Both go from sharp to rough, in more steps where there are more pixels.
      uniforms.levels.value = [from, to].map((each) => (Math.log2(edgeOf(each)) - 3) / (LEVELS - 1))
      gl.xr.enabled = false
      gl.toneMapping = NoToneMapping
      gl.autoClear = false
      for (let level = 0; level < LEVELS; level++) {
        uniforms.lod.value = level
        target.viewport.set(0, 0, EDGE >> level, EDGE >> level)
        for (let face = 0; face < 6; face++) {
          uniforms.face.value = face
          gl.setRenderTarget(target, face, level)
          gl.render(mesh, camera)
        }
      }
      gl.setRenderTarget(held)
      gl.xr.enabled = xr
      gl.toneMapping = tone
      gl.autoClear = clear
    },
    dispose() {
      target.dispose()
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
  }
}
