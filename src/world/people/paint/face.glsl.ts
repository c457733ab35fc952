import { FACE_TEXEL, GAZE_TEXEL, LOOK_TEXEL } from '../row.ts'

const L = LOOK_TEXEL

/** Faces, skin, lids, eyes, teeth and beards. */
export const FACE_GLSL = /* glsl */ `
float mouthCurve(float a) { return -.0672 + .002 * min(1.5, a / .0235); }
void paintSkin() {
  rough = .52;
  sheen = .08;
  base *= .96 + .08 * noise(vRest * 60.) * seen(.016);
}
void paintFace() {
  vec3 h = vRest - rest[0];
  float a = abs(h.x);
  float front = fall(.0, .045, h.z);
  vec4 body = look(${L.body});
  vec4 B = look(${L.faceB});
  vec3 hair = look(${L.hair}).rgb;
  float side = (body.z * 2. - 1.) * sign(h.x);
  rough = .48;
  sheen = .08;
  // Blood under the skin: cheeks, nose, ears.
  float blush = exp(-pow(length(vec2((a - .043) / .021, (h.y + .031) / .017)), 2.)) * .55;
  blush += exp(-pow(length(vec2(h.x / .015, (h.y + .034) / .013)), 2.)) * .5 * fall(-.03, -.01, h.z);
  blush += rise(.070, .080, a) * .5 * fall(.0, .04, h.y) * fall(.03, .14, h.z);
  base = mix(base, base * vec3(1.09, .80, .74), clamp(blush, 0., 1.) * .75);
  // A face is a little darker round the eyes.
  base *= 1. - .13 * exp(-pow(length(vec2((a - .033) / .019, (h.y - .011) / .008)), 2.)) * front;
  base *= 1. - .10 * exp(-pow(length(vec2((a - .030) / .014, (h.y + .020) / .006)), 2.)) * front;
  base *= .965 + .07 * noise(h * 90.) * seen(.011);
  // Lines of age: beside the mouth, under the eyes, over the brow.
  float years = clamp(body.y * .6 + .35, 0., 1.);
  float fold = line(a - (.019 + .42 * (-.034 - h.y)) , .0012) * rise(-.066, -.058, h.y) * fall(-.042, -.036, h.y);
  float brow = (line(h.y - .052 - .002 * cos(h.x * 60.), .0007) + line(h.y - .0595 - .0015 * cos(h.x * 70. + 1.), .0007)) * fall(.022, .034, a);
  float feet = line(h.y + .003 + .35 * (a - .056), .0006) * rise(.054, .058, a) * fall(.062, .067, a) + line(h.y - .006 - .45 * (a - .056), .0006) * rise(.054, .058, a) * fall(.062, .067, a);
  float lines = clamp(fold * .8 + brow * .7 + feet * .8, 0., 1.) * years * front;
  base *= 1. - .14 * lines;
  relief -= .0006 * lines;
  // Nostrils, seen from below.
  float nostril = length(vec2((a - .0072) / .0042, (h.y + .0432 - .25 * (a - .0072)) / .0023));
  base *= 1. - .62 * fall(.5, 1.1, nostril) * fall(-.020, -.008, h.z);
  // Lips.
  float m = mouthCurve(a);
  float u = h.x / .0235;
  float c = max(0., 1. - u * u);
  float top = m + .0062 * pow(c, .8) * (1. - .30 * exp(-pow(h.x / .0042, 2.)));
  float bottom = m - .0086 * pow(c, .7);
  float lip = fall(-.0012, .0010, max(h.y - top, bottom - h.y)) * rise(-.002, .02, c) * fall(-.004, .02, h.z);
  base = mix(base, base * vec3(.86, .58, .57), lip * .72);
  rough = mix(rough, .36, lip);
  relief += .00012 * sin(h.x * 2600.) * lip * seen(.002);
  // Between the lips it is dark; inside the mouth it is a mouth.
  float inMouth = inside(.5 - vPaint.z);
  base *= 1. - .5 * line(h.y - m, .0009) * rise(.0, .05, c) * fall(-.004, .02, h.z);
  base = mix(base, vec3(.16, .035, .035), inMouth);
  gap = max(gap, inMouth * .55);
  // Stubble and the shade under a beard.
  float bd = rise(-.007, .007, -.062 + .046 * rise(.030, .068, a) + .012 * fall(.018, .03, a) - h.y) * rise(-.152, -.12, h.y) * fall(.048, .066, h.z);
  bd *= 1. - fall(.9, 1.25, length(vec2(a / .0245, (h.y + .0665) / .0088)));
  float grain = .55 + .9 * noise(vRest * 1500.) * seen(.0012);
  base = mix(base, mix(base, hair, .75), bd * clamp(body.w * grain, 0., 1.));
  // Brows, hair by hair.
  float rim = .0255 + .0012 * B.z + .0065 * (1. - pow((a - .033) / .022, 2.)) + .0010 * side;
  float thick = (.0029 + .0011 * B.z) * fall(.033, .058, a) + .0007;
  float d = (h.y - rim) / thick;
  float strokes = noise(vec3(h.x * 900. * 1. - h.y * 500. * sign(h.x), h.y * 250., 3.));
  float browed = fall(.45, 1.25, abs(d) + (strokes - .5) * .5 * seen(.0016)) * (.62 + .5 * strokes) * rise(.0115, .0165, a) * fall(.052, .0575, a) * front;
  browed = min(1., browed * 1.15);
  vec3 browHair = hair * .62 + base * .04;
  base = mix(base, browHair * (.8 + .5 * strokes), browed * .9);
  rough = mix(rough, .85, browed);
}
void paintLid() {
  vec3 q = vRest - eyeball;
  vec3 hair = look(${L.hair}).rgb;
  rough = .5;
  base *= vec3(.92, .85, .83);
  float lash = fall(.0010, .0019, abs(q.y));
  if (vRest.y > eyeball.y - .0003) {
    base = mix(base, hair * .10 + vec3(.006), lash);
    base *= 1. - .16 * hump(.0085, .0016, q.y);
  } else base = mix(base, base * .70, lash * .8);
}
void paintEye() {
  vec4 gaze = texelFetch(moving, ivec2(${GAZE_TEXEL}, vPerson), 0);
  float s = sign(vRest.x);
  vec3 q = vRest - vec3(s * eyeball.x, eyeball.yz);
  // The pupil's middle on the ball, a little inward: eyes that rest on somebody, not on the far wall.
  vec2 middle = vec2(sin(gaze.x) - s * .036, sin(gaze.y)) * length(q);
  vec2 e = q.xy - middle;
  float r = length(e);
  vec3 iris = look(${L.iris}).rgb;
  base = vec3(.72, .71, .69) * (1. - .25 * rise(.0, .012, q.y));
  base = mix(base, base * vec3(1., .80, .75), rise(.009, .0155, abs(q.x)) * .55);
  float far = fall(.0006, .003, length(fwidth(vRest)));
  base *= mix(.72, 1., far);
  float inIris = inside(r - .0087);
  float spokes = noise(vec3(atan(e.y, e.x) * 9., r * 300., 1.));
  vec3 ic = iris * (.62 + .85 * fall(-.007, .004, e.y) + .35 * (spokes - .5));
  ic = mix(ic, ic * .22, rise(.0068, .0085, r));
  base = mix(base, ic, inIris);
  base = mix(base, vec3(.006), inside(r - .0036));
  base *= mix(.42, 1., fall(.006, .0125, q.y));
  rough = .12;
  float glint = inside(length(e - vec2(.0026, .0036)) - .0016) + .35 * inside(length(e + vec2(.0030, .0036)) - .0009);
  glow += vec3(.85) * glint * mix(.3, 1., far);
}
void paintTeeth() {
  base = vPaint.y > .5 ? vec3(.34, .09, .085) : vec3(.66, .64, .60) * (1. - .22 * line(fract(vPaint.x * 8.) - .5, .04) * seen(.006));
  rough = .3;
  float jaw = texelFetch(moving, ivec2(${FACE_TEXEL}, vPerson), 0).y;
  gap = .75 - .45 * rise(.0, .5, jaw);
}
void paintBeard() {
  rough = .62;
  sheen = .1;
  vec3 h = vRest - rest[0];
  float strand = noise(vec3(h.x * 700., h.y * 130., h.z * 700.));
  float coarse = noise(vec3(h.x * 260., h.y * 70., h.z * 260.));
  base *= .62 + .5 * strand * seen(.0025) + .35 * coarse;
  relief += (.0007 * strand + .0011 * coarse) * seen(.003);
}
`
