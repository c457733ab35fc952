/**
 * The floor's square stands as it is; a glow faces the eye, as wide as the lamp looks from there and its radius more, a little
 * before the lamp. `aim` is where a lamp looks, and its number.
 */
export const POOL_VERTEX = `
attribute vec2 corner;
attribute vec4 size;
attribute vec4 aim;
uniform vec3 glow[8];
varying vec2 place;
varying vec2 inner;
varying vec3 light;
varying float onFloor;
void main() {
  onFloor = step(size.w, 0.0001);
  place = corner;
  inner = vec2(0.0);
  light = vec3(0.0);
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  if (size.w > 0.0001) {
    vec3 right = vec3(modelViewMatrix[0].x, modelViewMatrix[1].x, modelViewMatrix[2].x);
    inner = vec2(dot(abs(right), size.xyz), size.y) / size.w;
    place = corner * (inner + 1.0);
    vec3 towards = normalize(-view.xyz);
    float facing = dot(normalize(mat3(modelViewMatrix) * aim.xyz), towards);
    light = glow[int(aim.w + 0.5)] * smoothstep(-0.1, 0.75, facing);
    view.xyz += towards * min(0.16, 0.5 * length(view.xyz));
    view.xy += place * size.w;
  }
  gl_Position = projectionMatrix * view;
}`

export const POOL_FRAGMENT = `
uniform sampler2D picture;
varying vec2 place;
varying vec2 inner;
varying vec3 light;
varying float onFloor;
void main() {
  vec3 colour;
  if (onFloor > 0.5) colour = texture2D(picture, vec2(0.5 - 0.5 * place.x, 0.5 + 0.5 * place.y)).rgb;
  else {
    // Along a wide lamp it begins to fade half-way to the ends: an even field with edges would read as a sheet of paper.
    float d = min(1.0, length(max(abs(place) - 0.5 * inner, 0.0) / (1.0 + 0.5 * inner)));
    float fall = 1.0 - d;
    colour = light * (0.03 * fall * fall * fall + 0.055 * exp(-22.0 * d * d) * fall);
  }
  // A grain of a two-hundredth hides the steps of eight bits in so slow a gradient.
  float grain = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453) - 0.5;
  gl_FragColor = vec4(colour * (1.0 + grain * 0.05), 1.0);
  #include <colorspace_fragment>
}`
