import { BONE } from '../skeleton.ts'
import { FINGERTIP } from '../infer/reach.ts'
import { MARK_TEXEL, TARGET_TEXEL } from '../row.ts'
import { OVER_EYES } from '../write-marks.ts'

const placeOf = (bone: number): string => `texelFetch(moving, ivec2(${bone * 2}, row), 0)`

/** Marks of people: contact shadow, level ring, name tag, beam, ring on what is pointed at. Five quads a person. */
export const MARKS_VERTEX = /* glsl */ `
#include <common>
#include <logdepthbuf_pars_vertex>
uniform highp sampler2D moving;
out vec2 at;
out float along;
flat out int kind;
flat out vec4 values;
flat out vec4 foot;
flat out vec2 cell;
const vec4 NOWHERE = vec4(2., 2., 2., 1.);
void main() {
  kind = int(position.z + .5);
  at = position.xy;
  along = 0.;
  cell = vec2(0.);
  foot = vec4(0.);
  int row = gl_InstanceID;
  // level, how far the tag is lifted, its width, strength of the beam
  vec4 mark = texelFetch(moving, ivec2(${MARK_TEXEL}, row), 0);
  values = mark;
  if (mark.x < 0.) { gl_Position = NOWHERE; return; }
  vec3 eye = cameraPosition;
  vec3 w;
  if (kind < 2) {
    if (kind == 1 && mark.x < .02) { gl_Position = NOWHERE; return; }
    vec4 feet = vec4(${placeOf(BONE.footL)}.xz, ${placeOf(BONE.footR)}.xz);
    vec2 ground = ${placeOf(BONE.pelvis)}.xz * .5 + (feet.xy + feet.zw) * .25;
    foot = (feet - ground.xyxy) / .55;
    w = vec3(ground.x, kind == 0 ? .006 : .008, ground.y) + vec3(at.x, 0., at.y) * (kind == 0 ? .55 : .46);
  } else if (kind == 2) {
    float width = mark.z;
    if (width <= 0.) { gl_Position = NOWHERE; return; }
    vec3 c = ${placeOf(BONE.head)}.xyz + vec3(0., ${OVER_EYES} + mark.y, 0.);
    vec3 f = vec3(eye.x - c.x, 0., eye.z - c.z);
    f = dot(f, f) > 1e-6 ? normalize(f) : vec3(0., 0., 1.);
    vec3 r = vec3(f.z, 0., -f.x);
    float size = .026 * mix(1., 2.6, smoothstep(1.5, 9., distance(eye, c)));
    w = c + r * at.x * size * width + vec3(0., (at.y + 1.) * size, 0.);
    values = vec4(width, mark.x, 1., 0.);
    cell = vec2(float(row % 4), float(row / 4));
  } else {
    if (mark.w < .02) { gl_Position = NOWHERE; return; }
    vec4 target = texelFetch(moving, ivec2(${TARGET_TEXEL}, row), 0);
    if (kind == 3) {
      along = at.y * .5 + .5;
      int hand = (target.w < 0. ? ${BONE.handL} : ${BONE.handR}) * 2;
      vec4 palm = texelFetch(moving, ivec2(hand, row), 0), q = texelFetch(moving, ivec2(hand + 1, row), 0);
      vec3 tip = vec3(${FINGERTIP[0]} * target.w, ${FINGERTIP[1].toFixed(4)}, ${FINGERTIP[2]});
      vec3 begin = palm.xyz + (tip + 2. / dot(q, q) * cross(q.xyz, cross(q.xyz, tip) + q.w * tip)) * palm.w;
      vec3 p = mix(begin, target.xyz, along);
      vec3 aside = cross(target.xyz - begin, eye - p);
      w = p + normalize(aside + 1e-6) * at.x * mix(.005, .011, along);
    } else {
      vec3 f = normalize(eye - target.xyz);
      vec3 r = normalize(cross(vec3(0., 1., 0.), f) + 1e-6);
      w = target.xyz + f * .03 + (r * at.x + cross(f, r) * at.y) * .17;
    }
  }
  gl_Position = projectionMatrix * viewMatrix * vec4(w, 1.);
  if (kind >= 3) {
    // The depth of a point 25 cm nearer the eye: a ring on a door must not sink into it.
    vec3 toEye = eye - w;
    float d = length(toEye);
    vec4 nearer = projectionMatrix * viewMatrix * vec4(w + toEye / d * min(.25, d * .5), 1.);
    gl_Position.z = nearer.z / nearer.w * gl_Position.w;
  }
  #include <logdepthbuf_vertex>
}
`

export const MARKS_FRAGMENT = /* glsl */ `
#include <logdepthbuf_pars_fragment>
in vec2 at;
in float along;
flat in int kind;
flat in vec4 values;
flat in vec4 foot;
flat in vec2 cell;
uniform sampler2D names;
uniform vec3 lamp;
uniform vec2 sheet;
float inside(float d) { float a = fwidth(d) + 1e-6; return 1. - smoothstep(-a, a, d); }
void main() {
  vec4 c = vec4(0.);
  if (kind == 0) {
    float r = length(at);
    vec2 l = at - foot.xy, t = at - foot.zw;
    float dark = .22 * exp(-r * r * 3.) + .62 * exp(-dot(l, l) * 42.) + .62 * exp(-dot(t, t) * 42.);
    c = vec4(0., 0., 0., clamp(dark, 0., .82) * (1. - smoothstep(.8, 1., r)));
  } else if (kind == 1) {
    float r = length(at), level = values.x;
    float ring = inside(abs(r - .86) - (.008 + .034 * level)) * smoothstep(.02, .12, level);
    float light = exp(-pow((r - .86) / (.03 + .10 * level), 2.)) * .22 * level;
    float a = clamp(ring * .85 + light, 0., 1.) * (1. - smoothstep(.97, 1., r));
    c = vec4(lamp, 1.) * a;
  } else if (kind == 2) {
    vec2 u = at * .5 + .5;
    float width = values.x;
    vec2 pixel = vec2(u.x * width * 64., (1. - u.y) * 64.);
    vec4 t = texture(names, vec2((cell.x * 512. + pixel.x) / sheet.x, 1. - (cell.y * 64. + pixel.y) / sheet.y));
    c = vec4(t.rgb, 1.);
    for (int k = 0; k < 3; k++) {
      float tall = 4. + 15. * clamp(values.y * 1.7 - (k == 1 ? 0. : .25), 0., 1.);
      vec2 q = abs(pixel - vec2(15. + 8. * float(k), 32.)) - vec2(2., tall);
      vec3 ink = values.y > .03 ? lamp : vec3(.28, .30, .30);
      c.rgb = mix(c.rgb, ink, inside(max(q.x, q.y)));
    }
    vec2 corner = abs(at * vec2(width, 1.)) - vec2(width - .12, .88);
    c *= inside(length(max(corner, 0.)) - .12) * values.z;
  } else if (kind == 3) {
    float a = (1. - at.x * at.x) * mix(.25, .85, along) * values.w;
    c = vec4(lamp * a, a * .92);
  } else {
    float r = length(at);
    float ring = inside(abs(r - .72) - .055) + .5 * exp(-pow((r - .72) / .14, 2.)) + .9 * inside(r - .07);
    float a = clamp(ring, 0., 1.) * values.w * (1. - smoothstep(.95, 1., r));
    c = vec4(lamp, 1.) * a;
  }
  if (c.a < .004) discard;
  #include <logdepthbuf_fragment>
  gl_FragColor = c;
  #include <colorspace_fragment>
}
`
