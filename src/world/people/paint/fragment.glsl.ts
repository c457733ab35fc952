import { BONES } from '../skeleton.ts'
import { SLOT } from '../slots.ts'
import { CLOTH_GLSL } from './cloth.glsl.ts'
import { EYE_GLSL } from './eye.glsl.ts'
import { FACE_GLSL } from './face.glsl.ts'
import { FOLDS_GLSL } from './folds.glsl.ts'
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
in vec3 vRun;
uniform highp sampler2D moving;
uniform highp sampler2D standing;
uniform vec3 rest[${BONES}];
uniform vec3 eyeball;
uniform sampler2D facePicture;
uniform sampler2D badges;
uniform mat3 normalMatrix;
/** What a painter says of a point: colour, roughness, velvet at the rim, own light, relief in metres. */
vec3 base;
float rough = .8;
float sheen = 0.;
vec3 glow = vec3(0.);
float relief = 0.;
/** The slope of what lies higher over the rest body, metres a metre: even where relief would step from pixel to pixel. */
vec3 bend = vec3(0.);
/** The same from pixel to pixel, metres, of what is painted by other coordinates than the rest place. */
vec2 tilt = vec2(0.);
float gap = 0.;
/** How much of the pixel is covered: ends of hair are thinner than their triangles. */
float cover = 1.;
/** A normal that replaces the triangles' own, and how much of it counts. */
vec3 modelled = vec3(0.);
float modelledShare = 0.;
/** Of hair: whether it lies in strands, and how far a strand's gleam is off. */
float flows = 0.;
float shift = 0.;
/** How much of the skin is hair's ground. */
float scalp = 0.;
/** How much of the point is skin that clothes leave bare. */
float bare = 0.;
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
  float hx = dFdx(height) + dot(bend, dFdx(vRest)) + tilt.x, hy = dFdy(height) + dot(bend, dFdy(vRest)) + tilt.y;
  vec3 slope = sign(det) * (hx * r1 + hy * r2) / max(abs(det), 1e-12);
  return normalize(n - slope * min(1., .8 / max(length(slope), 1e-6)));
}
${FACE_GLSL}
${EYE_GLSL}
${FOLDS_GLSL}
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
if (cover < .12) discard;
diffuseColor = vec4(base, cover);
bool isSkin = vSlot == ${SLOT.face} || vSlot == ${SLOT.skin} || vSlot == ${SLOT.lid} || bare > .5;
`

/** After the normal: the face's own, and relief. */
export const FRAGMENT_RELIEF = /* glsl */ `
#include <normal_fragment_maps>
if (modelledShare > .003) normal = normalize(mix(normal, normalize(modelled), modelledShare));
normal = relieved(normal, relief);
`

/**
 * After the lights: how closed in a point is; skin lets red light through its creases and past the edge of its shade;
 * hair gleams across its strands (Kajiya and Kay, "Rendering Fur with Three Dimensional Textures", 1989).
 */
export const FRAGMENT_OPEN = /* glsl */ `
float openness = clamp(vOpen * 1.02, 0., 1.) * (1. - gap);
vec3 openTint = isSkin ? pow(vec3(openness), vec3(.60, 1.0, 1.1)) : vec3(openness);
vec3 ambient = reflectedLight.indirectDiffuse / max(diffuseColor.rgb, vec3(.02));
reflectedLight.indirectDiffuse *= openTint;
reflectedLight.indirectSpecular *= openness * openness * (vSlot == ${SLOT.hair} ? .35 : 1.);
reflectedLight.directDiffuse *= mix(vec3(1.), openTint, .6);
reflectedLight.directSpecular *= openness * (flows > .5 ? .25 : 1.);
#if NUM_DIR_LIGHTS > 0
if (isSkin) {
  for (int k = 0; k < NUM_DIR_LIGHTS; k++) {
    float c = dot(normal, directionalLights[k].direction);
    float wrap = max(0., (c + .42) / 1.42);
    reflectedLight.directDiffuse += diffuseColor.rgb * RECIPROCAL_PI * directionalLights[k].color * vec3(.62, .20, .10) * max(0., wrap * wrap - max(c, 0.)) * openness * (1. - scalp);
  }
}
#endif
if (flows > .5) {
  vec3 along = vRun - normal * dot(vRun, normal);
  float size = length(along);
  if (size > .05) {
    along = normalize(along / size + normal * shift * .55);
    vec3 eye = normalize(vViewPosition);
    vec3 sky = normalize((viewMatrix * vec4(.25, 1., .35, 0.)).xyz);
    float t = dot(along, normalize(eye + sky));
    float gleam = pow(max(0., 1. - t * t), 38.) * rise(-.25, .5, dot(normal, sky));
    float broad = pow(max(0., 1. - t * t), 8.) * rise(-.25, .5, dot(normal, sky));
    vec3 tinted = diffuseColor.rgb * 2.2 + .035;
    vec3 light = ambient;
    #if NUM_DIR_LIGHTS > 0
    light += directionalLights[0].color * .22;
    #endif
    reflectedLight.directSpecular += light * openness * (gleam * (tinted * .5 + .05) + broad * tinted * .16);
  }
}
`

/** Before the output: velvet and skin at the rim, eyes' own glints. */
export const FRAGMENT_RIM = /* glsl */ `
float facingEye = saturate(dot(normal, normalize(vViewPosition)));
outgoingLight += sheen * pow(1. - facingEye, 3.) * ambient * openness * mix(vec3(.5), diffuseColor.rgb * 2. + .1, .6);
if (isSkin) outgoingLight += diffuseColor.rgb * vec3(.16, .05, .025) * ambient * openness * pow(1. - facingEye, 1.7) * (1. - scalp);
outgoingLight += glow * clamp(ambient.g * 1.3, .05, 1.);
#include <opaque_fragment>
`
