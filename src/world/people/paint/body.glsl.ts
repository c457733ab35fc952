import { ARM_ANGLE, BONE, SHOULDER } from '../skeleton.ts'
import { SLOT } from '../slots.ts'
import { NARROWER } from '../stature.ts'

/** What build, weight and figure do to clothes and limbs, in the rest frame. */
export const BODY_GLSL = /* glsl */ `
vec3 shapedTrunk(vec3 p, float build, float weight, float figure) {
  float a = abs(p.x);
  float below = fall(1.30, 1.39, p.y);
  float waist = hump(1.075, .095, p.y), hips = p.y < .89 ? 1. : hump(.89, .10, p.y), belly = hump(1.02, .13, p.y);
  float front = fall(.03, -.05, p.z);
  // Whoever is waisted has narrower shoulders: see shoulders of stature.ts.
  float shoulders = build - ${NARROWER} * max(figure, 0.) * rise(1.10, 1.34, p.y) * rise(.05, .13, a);
  float wide = 1. + .07 * shoulders + below * (weight * (.05 + .15 * waist + .085 * hips) + figure * (.065 * hips - (figure > 0. ? .11 : .045) * waist - .025));
  float deep = 1. + .09 * build + below * (weight * (.07 + .13 * belly) + figure * (.02 * hips - .05 * waist));
  p.x *= wide;
  p.z *= deep;
  p.z -= below * front * (max(weight, 0.) * .055 * hump(1.0, .12, p.y) * fall(.05, .16, a));
  float bust = exp(-pow(length(vec2((a - .075) / .062, (p.y - 1.262) / .062)), 2.));
  p.z -= front * bust * (max(figure, 0.) * .026 - max(-figure, 0.) * .004 + .008 * weight);
  p.z += fall(-.03, .06, -p.z) * max(figure, 0.) * .012 * hump(.87, .07, p.y) * fall(.1, .17, a);
  return p;
}
vec3 shapedBody(vec3 p, int bone, int slot, float build, float weight, float figure) {
  if (bone == ${BONE.chest} || bone == ${BONE.pelvis}) return shapedTrunk(p, build, weight, figure);
  if (bone >= ${BONE.upperArmL} && bone <= ${BONE.forearmR}) {
    // Round the arm's own line.
    float s = p.x < 0. ? -1. : 1.;
    vec3 from = vec3(s * ${SHOULDER[0]}, ${SHOULDER[1]}, ${SHOULDER[2]});
    vec3 along = vec3(s * ${Math.sin(ARM_ANGLE).toFixed(5)}, ${(-Math.cos(ARM_ANGLE)).toFixed(5)}, 0.);
    float t = dot(p - from, along);
    vec3 axis = from + along * t;
    float thick = (.07 * build + .16 * weight - .06 * max(figure, 0.) + .03 * max(-figure, 0.)) * rise(-.02, .08, t) * fall(.40, .53, t);
    return p + (p - axis) * vec3(thick);
  }
  if (bone >= ${BONE.thighL} && bone <= ${BONE.shinR}) {
    vec3 trunk = shapedTrunk(p, build, weight, figure);
    if (slot != ${SLOT.legs}) return trunk;
    float s = p.x < 0. ? -1. : 1.;
    float middle = s * mix(.101, .086, rise(.1, .88, p.y));
    float thick = 1. + (.05 * build + .20 * weight + .05 * figure) * mix(.25, 1., rise(.12, .7, p.y));
    vec3 leg = vec3(middle + (p.x - middle) * thick, p.y, p.z * thick);
    return mix(leg, trunk, rise(.76, .92, p.y));
  }
  return p;
}
`
