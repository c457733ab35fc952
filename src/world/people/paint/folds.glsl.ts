/**
 * Folds of cloth as heights over the rest body with their gradients (metres, metres a metre): a gradient that is known at each
 * point makes an even slope, where differences between pixels make steps. Value noise with its derivative as in Quilez, "Value
 * Noise Derivatives".
 */
export const FOLDS_GLSL = /* glsl */ `
/** Noise and its gradient. */
vec4 hills(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  vec3 u = f * f * (3. - 2. * f), du = 6. * f * (1. - f);
  float a = chance(i), b = chance(i + vec3(1., 0., 0.)), c = chance(i + vec3(0., 1., 0.)), d = chance(i + vec3(1., 1., 0.));
  float e = chance(i + vec3(0., 0., 1.)), g = chance(i + vec3(1., 0., 1.)), h = chance(i + vec3(0., 1., 1.)), k = chance(i + vec3(1.));
  float k1 = b - a, k2 = c - a, k3 = e - a, k4 = a - b - c + d, k5 = a - c - e + h, k6 = a - b - e + g, k7 = -a + b + c - d + e - g - h + k;
  return vec4(
    a + k1 * u.x + k2 * u.y + k3 * u.z + k4 * u.x * u.y + k5 * u.y * u.z + k6 * u.z * u.x + k7 * u.x * u.y * u.z,
    du * vec3(k1 + k4 * u.y + k6 * u.z + k7 * u.y * u.z, k2 + k5 * u.z + k4 * u.x + k7 * u.z * u.x, k3 + k6 * u.x + k5 * u.y + k7 * u.x * u.y));
}
/** Creases that run where q = m p changes least: round at the top, deep and narrow between, about 0…1. */
vec4 crease(mat3 m, vec3 p, float seed) {
  vec4 n = hills(m * p + seed);
  float v = 2. * n.x - 1.;
  float r = sqrt(v * v + .012);
  return vec4(r, (2. * v / r) * (n.yzw * m));
}
/** The same with longer, softer backs. */
vec4 drape(mat3 m, vec3 p, float seed) {
  vec4 n = hills(m * p + seed);
  return vec4(n.x, n.yzw * m);
}
/** Rows of a matrix, as it is thought of. */
mat3 rows(vec3 a, vec3 b, vec3 c) { return transpose(mat3(a, b, c)); }
/** Where cloth bends: round elbows and wrists, from the armpits, across the waist; long soft ones down trunk and sleeve. */
vec4 topFolds(vec3 p) {
  float s = p.x < 0. ? -1. : 1.;
  float a = abs(p.x);
  float along = (a - .172) * .3746 - (p.y - 1.372) * .9272;
  float arm = rise(.185, .235, a + (1.372 - p.y) * .1);
  vec4 sum = vec4(0.);
  if (arm > .01) {
    float inner = .55 + .45 * rise(-.02, .03, -p.z);
    float elbow = hump(.285, .075, along), wrist = hump(.475, .055, along), upper = hump(.09, .085, along);
    // Round the arm, aslant: cloth that is pushed together.
    mat3 ring = rows(vec3(s * 9., 4., 6.), vec3(s * 11., -27., 13.), vec3(0., 5., 12.));
    sum += crease(ring, p, 1.) * (elbow * 1.15 * inner + wrist * .9 + upper * .3) * arm;
    mat3 twist = rows(vec3(s * 30., 9., 0.), vec3(s * 4., -7., 16.), vec3(6., 0., 22.));
    sum += drape(twist, p, 4.) * .9 * arm;
  }
  float trunk = 1. - arm;
  if (trunk > .01) {
    float pit = exp(-pow(length(vec2((a - .15) / .06, (p.y - 1.275) / .085)), 2.));
    float waist = hump(1.035, .075, p.y), low = hump(.955, .05, p.y);
    mat3 slant = rows(vec3(s * 19., -27., 7.), vec3(s * 6., 6., 0.), vec3(0., 0., 9.));
    sum += crease(slant, p, 5.) * pit * 1.05 * trunk;
    mat3 across = rows(vec3(7., 3., 0.), vec3(s * -6., 31., 5.), vec3(0., 0., 8.));
    sum += crease(across, p, 9.) * (waist * .85 + low * .4) * rise(.02, .1, a + abs(p.z) * .4) * trunk;
    mat3 hang = rows(vec3(19., 2., 5.), vec3(s * 3., 4.5, 0.), vec3(0., 2., 19.));
    sum += drape(hang, p, 2.) * 1.25 * trunk;
  }
  return sum - vec4(.5, 0., 0., 0.);
}
/** From the crotch outwards, across the hollow of the knee, round the ankle where cloth lies on the shoe; long ones between. */
vec4 legFolds(vec3 p) {
  float s = p.x < 0. ? -1. : 1.;
  float x = abs(p.x), f = -p.z;
  float knee = hump(.485, .065, p.y), crotch = hump(.84, .055, p.y) * fall(-.05, .03, p.z), broken = hump(.125, .06, p.y);
  vec4 sum = drape(rows(vec3(s * 26., 1.5, 6.), vec3(0., 4.5, 0.), vec3(0., 3., 26.)), p, 3.) * .95;
  if (knee > .02) sum += crease(rows(vec3(s * 9., 2., 0.), vec3(s * 7., 33., -11.), vec3(0., 0., 9.)), p, 3.) * knee * (.55 + .45 * rise(.01, -.03, f));
  if (crotch > .02) sum += crease(rows(vec3(s * -24., 28., 0.), vec3(s * 9., 9., 0.), vec3(0., 0., 10.)), p, 7.) * crotch;
  if (broken > .02) sum += crease(rows(vec3(s * 10., 3., 5.), vec3(s * 9., 38., 17.), vec3(0., 0., 12.)), p, 11.) * broken * 1.1;
  return sum - vec4(.45, 0., 0., 0.);
}
/** A scarf: gathered under the chin and falling aslant over the chest; over the head almost smooth. */
vec4 scarfFolds(vec3 h) {
  float low = fall(-.135, -.075, h.y);
  vec4 gathered = crease(rows(vec3(9., 5., 0.), vec3(13., 38., 16.), vec3(0., 0., 9.)), h, 2.);
  vec4 over = drape(rows(vec3(20., 9., 8.), vec3(0., 8., 0.), vec3(0., 5., 16.)), h, 6.);
  return mix(over * .5, gathered, low) - vec4(.4, 0., 0., 0.);
}
`
