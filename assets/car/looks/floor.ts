/** The studio's floor: lit near the car, fading into the background, darkened by the baked contact shadow. */
export const FLOOR_VERTEX = `varying vec3 at;
void main() {
  at = (modelMatrix * vec4(position, 1.0)).xyz;
  gl_Position = projectionMatrix * viewMatrix * vec4(at, 1.0);
}`

export const FLOOR_FRAGMENT = `varying vec3 at;
uniform vec3 near, far;
uniform sampler2D shadow;
uniform vec2 extent;
uniform float solid;
void main() {
  float d = length(at.xz * vec2(1.0, 0.8));
  vec3 c = mix(near, far, smoothstep(1.5, 9.0, d));
  vec2 u = at.xz / extent + 0.5;
  float open = all(greaterThan(u, vec2(0.0))) && all(lessThan(u, vec2(1.0))) ? texture2D(shadow, u).r : 1.0;
  gl_FragColor = vec4(c * open, mix(1.0, solid, open) * (1.0 - smoothstep(4.5, 11.0, d)));
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
