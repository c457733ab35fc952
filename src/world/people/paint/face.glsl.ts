import { FACE_PICTURE_GLSL } from '../face-picture.ts'
import { BONE } from '../skeleton.ts'
import { LOOK_TEXEL } from '../row.ts'

const L = LOOK_TEXEL

/** Faces, lids and beards; skin of every kind. */
export const FACE_GLSL = /* glsl */ `
${FACE_PICTURE_GLSL}
float mouthCurve(float a) { return -.0672 + .002 * min(1.5, a / .0235); }
vec3 turned(vec4 q, vec3 v) { return v + 2. * cross(q.xyz, cross(q.xyz, v) + q.w * v); }
/** How light a skin is, 0…1. */
float fair() { return clamp(dot(look(${L.skin}).rgb, vec3(.3, .6, .1)) * 1.9, 0., 1.); }
/** Fine unevenness of skin: tone, and pores close by. */
void grain(vec3 p) {
  base *= .975 + .05 * noise(p * 70.) * seen(.014);
  relief += .00004 * noise(p * 1400.) * seen(.0012);
}
void paintSkin() {
  rough = .5;
  sheen = .04;
  vec3 p = vRest;
  // On hands: paler palms, blood at knuckles and tips, nails.
  if (vPaint.z > .5 / 255.) {
    float along = vPaint.x, back = vPaint.y * 2. - 1.;
    float dark = 1. - fair();
    base = mix(base, base * vec3(1.32, 1.22, 1.2) + .02, fall(-.55, .15, back) * (.25 + .55 * dark));
    float joint = max(hump(.51, .045, along), max(hump(.79, .035, along), .8 * hump(.11, .05, along)));
    base = mix(base, base * vec3(.97, .80, .74), joint * rise(-.1, .5, back) * .7);
    base = mix(base, base * vec3(1.03, .86, .82), rise(.78, 1., along) * .6);
    relief -= .00028 * sin(along * 260. + 2. * noise(p * 300.)) * joint * rise(.1, .7, back) * seen(.0022);
    // Sinews fan out over the back of the hand, from the wrist to each knuckle.
    float hand = p.x * (vPaint.z > .9 ? 1. : -1.);
    float reach = clamp((-p.z + .055) / .095, 0., 1.);
    float fan = mix(.35, 1., reach), over = rise(.35, .75, back) * fall(.098, .112, along) * hump(.55, .42, reach);
    float root = hand / (.0203 * fan) + .02;
    float off = root - clamp(floor(root) + .5, -1.5, 1.5);
    float sinew = exp(-off * off * 16.);
    bend.x += (vPaint.z > .9 ? 1. : -1.) * -.0011 * 32. * off * sinew / (.0203 * fan) * over * seen(.006);
    base *= 1. - .07 * (1. - sinew) * over;
    // Lines of the palm, and creases where fingers bend: seen from the hand's inside.
    float inner = fall(-.35, -.1, back);
    vec2 palm = vec2(p.x * (vPaint.z > .9 ? 1. : -1.), -p.z);
    float heart = line(palm.y - .021 - 3.5 * palm.x * palm.x + .22 * palm.x, .0007) * rise(-.018, -.008, palm.x);
    float mind = line(palm.y - .0065 + .38 * palm.x + 5. * palm.x * palm.x, .0006) * rise(-.034, -.03, palm.x) * fall(.012, .022, palm.x);
    float life = line(length((palm - vec2(-.034, -.022)) / vec2(.030, .042)) - 1., .016) * rise(-.055, -.04, palm.y) * fall(.012, .02, palm.y);
    float bends = max(line(along - .125, .008), max(line(along - .515, .010), line(along - .79, .009)));
    float lines = max(max(heart, mind), life) * fall(.1, .115, along) + bends * .9;
    base *= 1. - vec3(.09, .15, .16) * min(1., lines) * inner * seen(.004);
    relief -= .00012 * min(1., lines) * inner * seen(.003);
    // Pads: blood shines through the balls of thumb and fingers.
    float pad = exp(-pow(length((palm - vec2(-.022, -.014)) / vec2(.016, .03)), 2.)) + exp(-pow(length((palm - vec2(.024, -.014)) / vec2(.012, .032)), 2.)) + hump(.028, .01, palm.y) * step(along, .11);
    base *= mix(vec3(1.), vec3(1.02, .90, .87), min(1., pad) * inner * .7);
    float plate = rise(.50, .60, back);
    float nail = rise(.878, .892, along) * plate;
    base = mix(base, base * vec3(1.06, .90, .90) + vec3(.055, .038, .038), nail);
    // The moon at its root and the free edge are paler; the skin folds up round it.
    base = mix(base, base * 1.12 + .04, nail * max(.6 * hump(.897, .012, along), rise(.985, .995, along)));
    base *= 1. - .30 * (hump(.876, .010, along) * plate + hump(.50, .05, back) * rise(.87, .90, along));
    relief -= .0002 * hump(.876, .012, along) * plate * seen(.002);
    rough = mix(rough, .24, nail);
  }
  grain(p);
}
/** Turns to the face as it was modelled, however few triangles stand for it. */
void faceNormal(vec3 h, float share) {
  if (share < .003) return;
  vec2 at = facePlace(h);
  vec3 t = texture(facePicture, at).rgb;
  vec2 s = (t.xy * 255. - 127.5) / 127.;
  s.x *= min(1., at.x * 256.);
  float azimuth = faceAzimuth(h);
  float out_ = sqrt(max(0., 1. - dot(s, s)));
  vec3 n = vec3((sin(azimuth) * out_ + cos(azimuth) * s.x) * (h.x < 0. ? -1. : 1.), s.y, sin(azimuth) * s.x - cos(azimuth) * out_);
  vec4 q = texelFetch(moving, ivec2(${BONE.head * 2 + 1}, vPerson), 0);
  modelled = normalMatrix * turned(q, n);
  modelledShare = share;
  gap = max(gap, (1. - t.z) * .34 * share);
}
/** Blood under the skin, shade round the eyes. */
void bloom(vec3 h, float a, float front) {
  float blush = exp(-pow(length(vec2((a - .044) / .022, (h.y + .031) / .017)), 2.)) * .6;
  blush += exp(-pow(length(vec2(h.x / .015, (h.y + .036) / .012)), 2.)) * .55 * fall(-.03, -.01, h.z);
  blush += rise(.070, .080, a) * .6 * fall(.0, .04, h.y) * fall(.03, .14, h.z);
  blush += .25 * hump(-.101, .012, h.y) * fall(.012, .026, a) * front;
  base = mix(base, base * vec3(1.07, .80, .74), clamp(blush, 0., 1.) * .8);
  // Forehead a little yellower, jaw a little cooler.
  base *= mix(vec3(1.), vec3(1.015, 1.0, .95), rise(.03, .07, h.y) * front);
  base *= mix(vec3(1.), vec3(.95, .96, .985), fall(-.1, -.07, h.y) * front);
  base *= mix(vec3(1.), vec3(.86, .76, .75), .45 * exp(-pow(length(vec2((a - .034) / .019, (h.y - .0105) / .0065)), 2.)) * front);
  base *= mix(vec3(1.), vec3(.93, .84, .83), .45 * exp(-pow(length(vec2((a - .031) / .014, (h.y + .0155) / .0045)), 2.)) * front);
}
/** Lines of age: beside the mouth, under the eyes, over the brow. */
void lined(vec3 h, float a, float front, float age) {
  float years = clamp(age * .75 + .25, 0., 1.);
  float fold = hump(.0, .0018, a - (.0185 + .36 * (-.04 - h.y))) * rise(-.067, -.058, h.y) * fall(-.044, -.038, h.y);
  float brow = (line(h.y - .052 - .002 * cos(h.x * 60.), .0006) + line(h.y - .0605 - .0015 * cos(h.x * 70. + 1.), .0006)) * fall(.022, .034, a) * seen(.002);
  float feet = (line(h.y + .003 + .35 * (a - .056), .0005) + line(h.y - .005 - .45 * (a - .056), .0005)) * rise(.054, .058, a) * fall(.062, .067, a) * seen(.002);
  float bag = hump(-.0195 - .15 * abs(a - .032), .0014, h.y) * fall(.010, .017, abs(a - .032));
  float lines = clamp(fold * .8 + (brow * .6 + feet * .7 + bag * .7) * rise(-.2, .6, age), 0., 1.) * years * front;
  base *= mix(vec3(1.), vec3(.84, .77, .76), lines);
  relief -= .0005 * lines;
}
float lipMask(vec3 h, float m) {
  float u = h.x / .0238;
  float c = max(0., 1. - u * u);
  float top = m + .0066 * pow(c, .85) * (1. - .26 * exp(-pow(h.x / .0038, 2.)));
  float bottom = m - .0098 * pow(c, .75);
  return fall(-.0011, .0009, max(h.y - top, bottom - h.y)) * rise(-.002, .03, c) * fall(-.004, .02, h.z);
}
void paintLips(vec3 h, float a) {
  float m = mouthCurve(a);
  float lip = lipMask(h, m);
  float upper = rise(m - .0006, m + .0006, h.y);
  float light = fair();
  vec3 colour = base * mix(vec3(.80, .62, .66), vec3(.80, .47, .46), light);
  colour = mix(colour * mix(vec3(1.16, 1.08, 1.1), vec3(1.06), light), colour * .84, upper);
  base = mix(base, colour, lip * .8);
  rough = mix(rough, .33, lip);
  relief += .00005 * sin(h.x * 2300. + 3. * sin(h.x * 300.)) * lip * seen(.0022);
  float c = max(0., 1. - pow(h.x / .0238, 2.));
  float part = rise(.0, .06, c) * fall(-.004, .02, h.z);
  base *= 1. - .55 * hump(m, .0011, h.y) * part;
  // Where the lips meet nothing shines.
  gap = max(gap, .85 * hump(m, .0019, h.y) * part);
}
/** Brows, hair by hair: upright at the inner end, then lying outwards. */
void paintBrows(vec3 h, float a, float front, float side) {
  vec4 B = look(${L.faceB});
  vec3 hair = look(${L.hair}).rgb;
  float s = h.x < 0. ? -1. : 1.;
  float t = clamp((a - .0125) / .0445, 0., 1.);
  float middle = .0222 + .0012 * B.z + .0076 * sin(t * 2.5 + .1) - .0022 * t + .0017 * fall(0., .45, t) + .0008 * side;
  float thick = (.0034 + .0011 * B.z) * mix(.92, 1., rise(.0, .2, t)) * mix(1., .30, rise(.35, 1., t));
  float d = (h.y - middle) / thick;
  float lean = mix(1.5, .24, rise(.0, .45, t));
  float fine = noise(vec3((a - (h.y - middle) / lean * .75) * 1750., (h.y - middle) * 220., 3. + s));
  float wide = noise(vec3((a - (h.y - middle) / lean * .75) * 620., h.y * 90., 9. + s));
  float near = seen(.0018);
  float hairs = mix(.62, rise(.28, .62, fine * .75 + wide * .25), near);
  float edge = fall(.55, 1.15, abs(d) + (fine - .5) * .75 * near);
  float ends = rise(.0105, .0150, a + (fine - .5) * .003) * fall(.0535, .0575, a + (fine - .5) * .004);
  float browed = clamp(edge * ends * (.35 + .75 * hairs), 0., 1.) * front;
  base = mix(base, hair * .5 + vec3(.003, .002, .0015) + base * .05, browed * .93);
  rough = mix(rough, .7, browed);
  relief += .0003 * browed * fine * near;
}
/** Stubble and the shade under a beard, dot by dot close by. */
void paintStubble(vec3 h, float a, float much) {
  if (much < .01) return;
  vec3 hair = look(${L.hair}).rgb;
  float soft = noise(h * 240.) * .008;
  float cheek = -.058 + .05 * rise(.030, .068, a) + .010 * fall(.018, .03, a) + soft;
  float bd = rise(-.012, .010, cheek - h.y) * rise(-.165, -.125, h.y) * fall(.048, .066, h.z);
  bd *= 1. - fall(.95, 1.35, length(vec2(a / .0255, (h.y + .0675) / .0098)));
  bd *= 1. - .75 * hump(-.082, .004, h.y) * rise(.006, .016, a) * fall(.016, .026, a);
  float dots = mix(.55, rise(.42, .75, noise(vRest * 1900.)) * 1.1, seen(.0011));
  base = mix(base, mix(base * .8, hair, .72), bd * clamp(much * (.35 + .9 * dots), 0., 1.));
  rough = mix(rough, .62, bd * much);
}
/** Where hair begins, over the eyes, by azimuth in radians: ears free, or combed back. */
float hairBegins(float azimuth) {
  float d = azimuth * 57.2958;
  float y = mix(.0715, .066, rise(0., 48., d));
  y = mix(y, .026, rise(48., 63., d));
  y = mix(y, -.012, rise(63., 80., d));
  y = mix(y, .014, rise(88., 100., d));
  return mix(y, -.078, rise(108., 165., d));
}
/** The scalp under hair, and the short hairs where it begins. */
void paintScalp(vec3 h) {
  float kind = look(${L.hair}).w;
  if (kind < .5) return;
  float s = h.x < 0. ? -1. : 1.;
  float over = h.y - hairBegins(atan(abs(h.x), -h.z + .085)) + .004 * (noise(h * 160.) - .5);
  if (over < -.02) return;
  float strands = noise(vec3(h.x * 900., h.y * 120., h.z * 500. + s * 9.));
  float much = rise(-.009, .007, over + (strands - .5) * .012 * seen(.002)) * mix(.72, .94, rise(.0, .012, over));
  base = mix(base, look(${L.hair}).rgb * (.55 + .35 * strands), much);
  rough = mix(rough, .75, much);
  scalp = much;
}
void paintFace() {
  vec3 h = vRest - rest[0];
  float a = abs(h.x);
  float front = fall(.0, .045, h.z);
  vec4 body = look(${L.body});
  float side = (body.z * 2. - 1.) * (h.x < 0. ? -1. : 1.);
  float inMouth = inside(.5 - vPaint.z);
  faceNormal(h, vPaint.x * (1. - inMouth));
  // Oily at forehead and nose, matt at the cheeks.
  rough = .50 - .07 * exp(-pow(length(vec2(h.x / .016, (h.y + .02) / .05)), 2.)) * front + .03 * hump(.045, .02, a);
  sheen = .05;
  bloom(h, a, front);
  grain(h);
  lined(h, a, front, body.y);
  float nostril = length(vec2((a - .0070) / .0040, (h.y + .0452 - .25 * (a - .0070)) / .0022));
  base *= mix(vec3(1.), vec3(.34, .26, .25), fall(.5, 1.15, nostril) * fall(-.020, -.008, h.z));
  paintStubble(h, a, body.w);
  paintLips(h, a);
  paintBrows(h, a, front, side);
  paintScalp(h);
  base = mix(base, vec3(.16, .035, .035), inMouth);
  gap = max(gap, inMouth * .9);
}
void paintLid() {
  vec3 q = vRest - eyeball;
  q.x = abs(vRest.x) - eyeball.x;
  vec3 hair = look(${L.hair}).rgb;
  vec3 dark = hair * .10 + vec3(.004, .003, .003);
  if (vPaint.y > .02) {
    // Lashes: one by one close by, a soft fringe from afar.
    float along = vPaint.y;
    float each = abs(fract(vPaint.x * 31. + .25 * sin(vPaint.x * 57.)) - .5);
    float w = .40 * (1. - along) + .03;
    float a = fwidth(vPaint.x) * 31.;
    cover = mix((1. - along) * .65, 1. - smoothstep(w - a * .5, w + a * .5, each), fall(.4, 1.1, a)) * fall(.9, 1., along);
    cover *= rise(.1, .5, vPaint.x) * (.55 + .35 * clamp(look(${L.frame}).w, -1., 1.));
    base = dark;
    rough = .6;
    return;
  }
  rough = .5;
  gap = max(gap, .2);
  float edge = q.y - .07 * q.x;
  float ball = length(q) - .0168;
  base *= vec3(.88, .78, .76);
  float wet = fall(.0005, .0012, ball);
  if (vPaint.z < .5) {
    bool upper = edge > -.0002;
    float rim = fall(.0010, .0021, abs(edge)) * rise(.0006, .0014, ball);
    base = mix(base, dark, rim * (upper ? .95 : .32));
    base = mix(base, vec3(.52, .25, .22) * (.4 + .8 * fair()), wet * .6);
    rough = mix(rough, .2, wet);
  }
}
void paintBeard() {
  rough = .62;
  sheen = .1;
  vec3 h = vRest - rest[0];
  float strand = noise(vec3(h.x * 800., h.y * 110. + 40. * abs(h.x), h.z * 800.));
  float coarse = noise(vec3(h.x * 260., h.y * 60. + 30. * abs(h.x), h.z * 260.));
  float near = seen(.0022);
  base *= .60 + .55 * strand * near + .35 * coarse;
  relief += (.0008 * strand + .0010 * coarse) * near;
  // Thin at its edge: hairs, not a rim.
  float edge = vPaint.x;
  cover = mix(rise(.0, .6, edge), rise(strand * .8, strand * .8 + .25, edge * 1.15), near);
}
`
