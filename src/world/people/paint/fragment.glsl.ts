import { BONES } from '../skeleton.ts'
import { SLOT } from '../slots.ts'
import { CLOTH_GLSL } from './cloth.glsl.ts'
import { FACE_GLSL } from './face.glsl.ts'
import { HAIR_GLSL } from './hair.glsl.ts'
import { SMALL_GLSL } from './small.glsl.ts'

/** Declarations of the fragment shader and all painting, each kind of surface in a function of its own. */
export const FRAGMENT_HEAD = /* glsl */ `
in vec3 vRest;
in vec4 vPaint;
in float vOpen;
flat in int vSlot;
flat in int vPerson;
flat in vec3 vBase;
uniform highp sampler2D moving;
uniform highp sampler2D standing;
uniform vec3 rest[${BONES}];
uniform vec3 eyeball;
/** What a painter says of a point: colour, roughness, velvet at the rim, own light, relief in metres. */
vec3 base;
float rough = .8;
float sheen = 0.;
vec3 glow = vec3(0.);
float relief = 0.;
float gap = 0.;
vec4 look(int texel) { return texelFetch(standing, ivec2(texel, vPerson), 0); }
float rise(float a, float b, float x) { return smoothstep(a, b, x); }
float fall(float a, float b, float x) { return 1. - smoothstep(a, b, x); }
float hump(float c, float w, float x) { float d = (x - c) / w; return exp(-d * d); }
/** 1 on a line of half width w, antialiased; 1 inside a distance. */
float line(float d, float w) { float a = fwidth(d) + 1e-6; return 1. - smoothstep(w - a, w + a, abs(d)); }
float inside(float d) { float a = fwidth(d) + 1e-6; return 1. - smoothstep(-a, a, d); }
/** Fades detail of this size (metres) out where pixels are larger. */
float seen(float size) { return fall(.35, .9, length(fwidth(vRest)) / size); }
float chance(vec3 p) { return fract(sin(dot(p, vec3(12.9898, 78.233, 37.719))) * 43758.5453); }
float noise(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3. - 2. * f);
  return mix(
    mix(mix(chance(i), chance(i + vec3(1., 0., 0.)), f.x), mix(chance(i + vec3(0., 1., 0.)), chance(i + vec3(1., 1., 0.)), f.x), f.y),
    mix(mix(chance(i + vec3(0., 0., 1.)), chance(i + vec3(1., 0., 1.)), f.x), mix(chance(i + vec3(0., 1., 1.)), chance(i + vec3(1.)), f.x), f.y), f.z);
}
vec3 relieved(vec3 n, float height) {
  vec3 dx = dFdx(-vViewPosition), dy = dFdy(-vViewPosition);
  vec3 r1 = cross(dy, n), r2 = cross(n, dx);
  float det = dot(dx, r1);
  vec3 slope = sign(det) * (dFdx(height) * r1 + dFdy(height) * r2) / max(abs(det), 1e-12);
  return normalize(n - slope * min(1., .8 / max(length(slope), 1e-6)));
}
${FACE_GLSL}
${HAIR_GLSL}
${CLOTH_GLSL}
${SMALL_GLSL}
`

/** Replaces the colour: paints this point. */
export const FRAGMENT_PAINT = /* glsl */ `
base = vBase;
if (vSlot == ${SLOT.face}) paintFace();
else if (vSlot == ${SLOT.skin}) paintSkin();
else if (vSlot == ${SLOT.eye}) paintEye();
else if (vSlot == ${SLOT.lid}) paintLid();
else if (vSlot == ${SLOT.teeth}) paintTeeth();
else if (vSlot == ${SLOT.hair}) paintHair();
else if (vSlot == ${SLOT.beard}) paintBeard();
else if (vSlot == ${SLOT.top}) paintTop();
else if (vSlot == ${SLOT.trim}) paintTrim();
else if (vSlot == ${SLOT.inner}) paintInner();
else if (vSlot == ${SLOT.legs}) paintLegs();
else if (vSlot == ${SLOT.shoe}) paintShoe();
else if (vSlot == ${SLOT.cover}) paintCover();
else if (vSlot == ${SLOT.badge}) paintBadge();
else paintSmall();
diffuseColor.rgb = base;
bool isSkin = vSlot == ${SLOT.face} || vSlot == ${SLOT.skin} || vSlot == ${SLOT.lid};
`

/** After the normal: relief. */
export const FRAGMENT_RELIEF = /* glsl */ `
#include <normal_fragment_maps>
normal = relieved(normal, relief);
`

/** After the lights: how closed in a point is; skin lets red light through its creases. */
export const FRAGMENT_OPEN = /* glsl */ `
float openness = clamp(vOpen * 1.02, 0., 1.) * (1. - gap);
vec3 openTint = isSkin ? pow(vec3(openness), vec3(.62, 1.02, 1.12)) : vec3(openness);
reflectedLight.indirectDiffuse *= openTint;
reflectedLight.indirectSpecular *= openness * openness * (vSlot == ${SLOT.hair} ? .6 * rise(.05, .45, dot(normal, normalize(vViewPosition))) : 1.);
reflectedLight.directDiffuse *= mix(vec3(1.), openTint, .6);
reflectedLight.directSpecular *= openness;
`

/** Before the output: velvet and skin at the rim, eyes' own glints. */
export const FRAGMENT_RIM = /* glsl */ `
float facingEye = saturate(dot(normal, normalize(vViewPosition)));
vec3 ambient = reflectedLight.indirectDiffuse / max(diffuseColor.rgb, vec3(.02));
outgoingLight += sheen * pow(1. - facingEye, 3.) * ambient * mix(vec3(.5), diffuseColor.rgb * 2. + .1, .6);
if (isSkin) outgoingLight += diffuseColor.rgb * vec3(.17, .05, .025) * ambient * pow(1. - facingEye, 1.5);
outgoingLight += glow * clamp(ambient.g * 1.3, .05, 1.);
#include <opaque_fragment>
`
