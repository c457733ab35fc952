import { MOUTH_GLSL } from '../mouth.ts'
import { FACE_TEXEL, GAZE_TEXEL, LOOK_TEXEL } from '../row.ts'
import { BONE, BONES } from '../skeleton.ts'
import { BODY_GLSL } from './body.glsl.ts'
import { SLOT } from '../slots.ts'
import { STEP } from '../format.ts'

const L = LOOK_TEXEL

/** Colour texel of each slot, in the order of SLOT. */
const COLOURS = [L.skin, L.skin, L.skin, L.skin, L.hair, L.top, L.legs, L.shoe, L.frame, L.top, L.top, L.cover, L.hair, L.inner, L.top, L.frame, L.frame, L.skin]

/** Declarations of the vertex shader: attributes, the two textures, and what goes on to the fragments. */
export const VERTEX_HEAD = /* glsl */ `
in vec4 bind;
in vec4 paint;
uniform highp sampler2D moving;
uniform highp sampler2D standing;
uniform vec3 rest[${BONES}];
uniform vec3 eyeball;
out vec3 vRest;
out vec4 vPaint;
out float vOpen;
flat out int vSlot;
flat out int vPerson;
flat out vec3 vBase;
out vec3 vRun;
const int colours[${COLOURS.length}] = int[](${COLOURS.join(', ')});
// A turn that was brought half way to another is a little short of one: the length goes out again.
vec3 turned(vec4 q, vec3 v) { return v + 2. / max(dot(q, q), 1e-6) * cross(q.xyz, cross(q.xyz, v) + q.w * v); }
float rise(float a, float b, float x) { return smoothstep(a, b, x); }
float fall(float a, float b, float x) { return 1. - smoothstep(a, b, x); }
float hump(float c, float w, float x) { float d = (x - c) / w; return exp(-d * d); }
${MOUTH_GLSL}
${BODY_GLSL}
/** The face's sliders, in the head's frame (z = -forward). */
vec3 shapedFace(vec3 h, vec4 A, vec4 B, vec4 body, float weight, float figure) {
  float a = abs(h.x);
  float low = fall(-.075, .0, h.y) * rise(-.155, -.11, h.y);
  float front = fall(.02, .11, h.z);
  float s = sign(h.x);
  h.x *= 1. + .035 * A.y * front;
  h.x *= 1. + (.13 * A.x + .03 * A.y) * low * front;
  h.x *= 1. + (.05 * A.x + .05 * body.x + .07 * weight - .05 * max(figure, 0.)) * fall(-.15, -.10, h.y);
  h.x *= 1. + .055 * weight * hump(-.065, .045, h.y) * front;
  h.y -= .007 * max(weight, 0.) * hump(-.115, .018, h.y) * hump(.03, .04, h.z);
  h.y -= .006 * A.x * fall(-.11, -.07, h.y) * front * rise(-.2, -.13, h.y);
  h.z += .005 * A.x * hump(-.1, .022, h.y) * fall(.0, .03, h.z) * -1.;
  // Eyes larger or smaller, with the skin round them.
  vec2 eye = vec2(a - .0325, h.y + .001);
  float lidded = exp(-dot(eye, eye) / .0009) * fall(-.03, .01, h.z);
  h.y += eye.y * .10 * B.y * lidded;
  float cheek = exp(-pow(length((vec3(a, h.yz) - vec3(.042, -.026, .012)) / vec3(.022, .02, .035)), 2.));
  h += vec3(s * .0045, .0012, -.002) * cheek * A.z;
  float nose = fall(.008, .024, a) * fall(-.03, -.006, h.z) * rise(-.056, -.042, h.y) * fall(-.012, .02, h.y);
  h.z -= nose * .0052 * A.w;
  h.y -= nose * .003 * A.w * fall(-.03, -.015, h.y);
  float wings = hump(-.037, .012, h.y) * hump(.0115, .008, a) * fall(-.02, .0, h.z);
  h.x += s * wings * .0034 * B.x;
  float lips = hump(-.067, .012, h.y) * fall(.02, .038, a) * fall(.005, .03, h.z);
  h.x *= 1. + lips * .11 * B.w;
  h.z -= lips * .0016 * B.w;
  h.y += lips * (h.y + .0672) * .24 * B.w;
  float brow = hump(.025, .012, h.y) * fall(.04, .06, a) * fall(.0, .03, h.z);
  h.z -= brow * .0022 * B.z;
  float side = body.z * 2. - 1.;
  h.x += side * .0012 * (nose + .6 * lips);
  h.y += side * .0006 * s * lips * rise(.008, .024, a);
  return h;
}
`

/** Replaces the making of the normal: one person's row, the face, two-bone skinning. */
export const VERTEX_SKIN = /* glsl */ `
int person = int(batchingMatrix[3].x + .5);
batchingMatrix = mat4(1.);
int slot = int(paint.z + .5);
vSlot = slot;
vPerson = person;
vPaint = vec4(paint.xy / 255., bind.w / 255., 0.);
vOpen = paint.w / 127.;
vec3 spot = position * ${STEP};
vec3 facing = normal;
float share = bind.z / 255.;
vec4 body = texelFetch(standing, ivec2(${L.body}, person), 0);
vBase = texelFetch(standing, ivec2(colours[slot], person), 0).rgb;
vec3 h = spot - rest[0];
vRest = spot;
if (slot == ${SLOT.lid} || slot == ${SLOT.eye} || slot == ${SLOT.face} || slot == ${SLOT.beard} || slot == ${SLOT.teeth}) {
  vec4 face = texelFetch(moving, ivec2(${FACE_TEXEL}, person), 0);
  vec4 A = texelFetch(standing, ivec2(${L.faceA}, person), 0);
  vec4 B = texelFetch(standing, ivec2(${L.faceB}, person), 0);
  vec4 gaze = texelFetch(moving, ivec2(${GAZE_TEXEL}, person), 0);
  if (slot == ${SLOT.lid}) {
    bool upper = share > .9;
    float open = upper ? .345 + .05 * B.y + gaze.y * .5 : -.39 - .03 * B.y + gaze.y * .3 + .1 * gaze.z;
    float angle = mix(open, upper ? -.20 : -.22, face.x);
    float c = cos(angle), s = sin(angle);
    vec3 q = spot - eyeball;
    spot.yz = eyeball.yz + vec2(q.y * c - q.z * s, q.y * s + q.z * c);
    facing = vec3(facing.x, facing.y * c - facing.z * s, facing.y * s + facing.z * c);
    share = 0.;
  } else if (slot == ${SLOT.face} || slot == ${SLOT.beard}) {
    float shut = mouthShut(h);
    vec3 closed = h + vec3(0., shut, 0.);
    vRest = rest[0] + closed;
    vec3 shaped = shapedFace(closed, A, B, body, texelFetch(standing, ivec2(${L.skin}, person), 0).w, texelFetch(standing, ivec2(${L.frame}, person), 0).w);
    float a = abs(closed.x);
    float around = exp(-pow(length(vec2(a / .036, (closed.y + .067) / .02)), 2.)) * fall(.0, .03, closed.z);
    shaped.x *= 1. + around * (.07 + .14 * face.z + .05 * gaze.z);
    shaped.z += around * .004 * face.z * rise(.0, .02, a);
    shaped.z += around * min(face.z, 0.) * .006 * fall(.0, .02, a);
    float corner = exp(-pow(length(vec2((a - .024) / .014, (closed.y + .064) / .014)), 2.)) * fall(.0, .03, closed.z);
    shaped.y += corner * .0125 * gaze.z;
    shaped.x += sign(closed.x) * corner * .0048 * gaze.z;
    shaped.z += corner * .0020 * gaze.z;
    float apple = exp(-pow(length(vec2((a - .040) / .02, (closed.y + .034) / .016)), 2.)) * fall(.0, .04, closed.z);
    shaped.y += apple * .0022 * gaze.z;
    shaped.z -= apple * .0018 * gaze.z;
    shaped.y += hump(.027, .013, closed.y) * fall(.045, .065, a) * fall(.0, .03, closed.z) * .0022 * face.w;
    shaped.y -= shut * face.y * (1. - .25 * max(face.z, 0.));
    spot = rest[0] + shaped;
  } else if (slot == ${SLOT.teeth} && vPaint.y > .5) {
    spot.y -= .0095 * face.y;
  }
}
vec4 cover = texelFetch(standing, ivec2(${L.cover}, person), 0);
if (slot == ${SLOT.hair} && cover.w > .5) {
  vec3 c = h - vec3(0., .03, .083);
  float under = rise(.018, .045, h.y + .12 * (h.z - .083)) ;
  float far = length(c / vec3(.083, .094, .103));
  spot = rest[0] + vec3(0., .03, .083) + c * mix(1., min(1., .985 / far), under);
}
if (slot == ${SLOT.rubber} && vPaint.x > .5) {
  float wheel = texelFetch(moving, ivec2(${GAZE_TEXEL}, person), 0).w;
  float c = cos(wheel), s = sin(wheel);
  vec3 q = spot - vec3(0., .3, .06);
  spot.yz = vec2(.3, .06) + vec2(q.y * c + q.z * s, -q.y * s + q.z * c);
}
int boneA = int(bind.x + .5), boneB = int(bind.y + .5);
// How much cloth over a lifted knee hangs down along the shin.
float hangs = 0.;
if (boneB >= ${BONE.thighL} && boneB <= ${BONE.thighR} && (slot == ${SLOT.top} || slot == ${SLOT.trim})) {
  // A skirt hangs from the hips; over a thigh that is lifted it lies, and goes where that goes.
  vec3 thigh = turned(texelFetch(moving, ivec2(boneB * 2 + 1, person), 0), vec3(0., 1., 0.));
  float lifted = 1. - dot(thigh, turned(texelFetch(moving, ivec2(${BONE.pelvis * 2 + 1}, person), 0), vec3(0., 1., 0.)));
  share = mix(share, .98, rise(.12, .75, lifted) * rise(.10, .45, share));
  float bent = rise(.25, .8, lifted);
  hangs = bent * fall(.52, .62, spot.y);
  // Over the thighs it is drawn on to the knees, and past them.
  spot.y -= .13 * bent * fall(.58, .86, spot.y);
}
vRun = vec3(0.);
if (slot == ${SLOT.hair}) {
  // Hair hangs on head and chest; its bind tells which way its strands run.
  if (bind.x > .5) {
    vec2 o = (bind.xy - 1.) / 127. - 1.;
    vec3 run = vec3(o, 1. - abs(o.x) - abs(o.y));
    if (run.z < 0.) run.xy = (1. - abs(run.yx)) * vec2(run.x < 0. ? -1. : 1., run.y < 0. ? -1. : 1.);
    vRun = normalMatrix * turned(texelFetch(moving, ivec2(${BONE.head * 2 + 1}, person), 0), normalize(run));
  }
  boneA = ${BONE.head};
  boneB = ${BONE.chest};
}
bool isBody = slot == ${SLOT.top} || slot == ${SLOT.trim} || slot == ${SLOT.inner} || slot == ${SLOT.legs} || slot == ${SLOT.lanyard} || slot == ${SLOT.badge} || slot == ${SLOT.skin} || ((slot == ${SLOT.shoe} || slot == ${SLOT.metal}) && spot.y > .2 && boneA != ${BONE.ground});
float weight = texelFetch(standing, ivec2(${L.skin}, person), 0).w;
float figure = texelFetch(standing, ivec2(${L.frame}, person), 0).w;
vec3 wideSpot = isBody ? shapedBody(spot, boneA, slot, body.x, weight, figure) : spot;
vec4 pa = texelFetch(moving, ivec2(boneA * 2, person), 0), qa = texelFetch(moving, ivec2(boneA * 2 + 1, person), 0);
vec3 transformedSpot = pa.xyz + turned(qa, wideSpot - rest[boneA]) * pa.w;
vec3 objectNormal = turned(qa, facing);
if (share > .003) {
  vec4 pb = texelFetch(moving, ivec2(boneB * 2, person), 0), qb = texelFetch(moving, ivec2(boneB * 2 + 1, person), 0);
  vec3 spotB = isBody ? shapedBody(spot, boneB, slot, body.x, weight, figure) : spot;
  transformedSpot = mix(transformedSpot, pb.xyz + turned(qb, spotB - rest[boneB]) * pb.w, share);
  objectNormal = normalize(mix(objectNormal, turned(qb, facing), share));
  if (hangs > .003) {
    int shin = boneB + ${BONE.shinL - BONE.thighL};
    vec4 pc = texelFetch(moving, ivec2(shin * 2, person), 0), qc = texelFetch(moving, ivec2(shin * 2 + 1, person), 0);
    // It hangs close round both shins, from before the knees down.
    vec3 hung = vec3(spotB.x * .92, spotB.y, spotB.z < 0. ? spotB.z - .02 : spotB.z * .6);
    transformedSpot = mix(transformedSpot, pc.xyz + turned(qc, hung - rest[shin]) * pc.w, hangs);
    objectNormal = normalize(mix(objectNormal, turned(qc, facing), hangs));
  }
}
`
