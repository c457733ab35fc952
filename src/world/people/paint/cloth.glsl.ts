import { LOOK_TEXEL } from '../row.ts'

const L = LOOK_TEXEL

/** Clothes: each outfit's seams, plackets, pockets and buttons, with relief; weave and folds. */
export const CLOTH_GLSL = /* glsl */ `
/** Lays folds on the painted cloth: height and slope, and the shade that gathers between them. */
void fold(vec4 hills_, float height) {
  float there = height * seen(.02);
  bend += hills_.yzw * there;
  base *= 1. + clamp(hills_.x, -.6, .6) * min(.4, height * 60.);
}
float stitch(float d) { return line(d, .0009); }
void seam(float d, float where) { float s = line(d, .0011) * where; base *= 1. - .34 * s; relief -= .0008 * s * seen(.0022); }
void button(vec2 q, float r) {
  float b = inside(length(q) - r);
  base = mix(base, base * .38 + .015, b);
  relief += .0012 * b;
  base *= 1. - .5 * line(length(q) - r, .0006);
}
float knit(vec3 p) {
  // Wales of small V stitches.
  float u = p.x * 240. * (abs(p.x) > .19 ? .93 : 1.);
  float v = p.y * 300. + abs(fract(u) - .5) * 1.1;
  return (1. - abs(fract(v) * 2. - 1.) * .8 - .5 * pow(abs(fract(u) * 2. - 1.), 6.)) * fall(.1, .3, length(fwidth(vRest)) / .0036);
}
void weave() { base *= 1. + .05 * (noise(vRest * vec3(1400., 900., 1400.)) - .5) * seen(.0014); }
void openNeck(float gap, float depth) {
  float f = -vRest.z;
  float v = inside(abs(vRest.x) - (vRest.y - depth) * gap) * step(0., f) * step(depth, vRest.y);
  base = mix(base, look(${L.skin}).rgb * vec3(.94, .88, .86), v);
  bare = max(bare, v);
  sheen *= 1. - v;
  relief *= 1. - v;
  bend *= 1. - v;
}
void paintShirt(float f, float x, vec3 p) {
  seam(x - .158 - .03 * rise(1.3, 1.42, p.y), step(1.2, p.y));
  if (f > 0.) {
    openNeck(.46, 1.398);
  }
}
void paintJacketOpening(float f, float x, vec3 p, float close) {
  if (f < 0.) { seam(p.x, 1.); return; }
  float w = .083 * pow(clamp((p.y - close) / (1.462 - close), 0., 1.), .85);
  float open = inside(x - w) * step(close, p.y);
  vec3 shirt = look(${L.inner}).rgb;
  shirt *= 1. - .22 * line(x - .014, .0009) * step(p.y, 1.40);
  float y = mod(p.y - .93, .08) - .04;
  shirt = mix(shirt, shirt * .55, inside(length(vec2(p.x, y)) - .0048) * step(p.y, 1.385));
  base = mix(base, shirt, open);
  base *= 1. - .42 * open * fall(.0, .012, w - x);
  bend *= 1. - .6 * open;
  openNeck(.42, 1.400);
  // Below the button one side lies over the other.
  float edge = p.x - .014 * rise(.0, .1, close - p.y) - .07 * pow(max(0., .95 - p.y), 1.6);
  float s = line(edge, .0016) * step(p.y, close + .002);
  base *= 1. - .5 * s;
  relief += .0022 * inside(edge) * fall(.0, .03, -edge) * step(p.y, close);
}
/** How high cloth folds, metres: tailored wool hardly, a shirt much. */
const float FOLDED[8] = float[](.0042, .0046, .0066, .0060, .0046, .0048, .0062, .0046);
void paintTop() {
  vec3 p = vRest;
  float f = -p.z, x = abs(p.x);
  int outfit = int(look(${L.top}).w + .5);
  rough = .86;
  sheen = .2;
  fold(topFolds(p), FOLDED[outfit]);
  float shoulder = x - .166 - .02 * rise(1.28, 1.42, p.y);
  if (outfit == 0) {
    weave();
    seam(shoulder, step(1.26, p.y));
    seam(x - .088 - .03 * rise(1.0, 1.3, p.y), step(0., f) * step(p.y, 1.28));
    paintJacketOpening(f, x, p, 1.10);
    if (f > 0.) { button(p.xy - vec2(.006, 1.082), .0072); button(p.xy - vec2(.008, .975), .0072); }
  } else if (outfit == 1) {
    relief += .0007 * knit(p);
    base *= .97 + .07 * knit(p);
    seam(shoulder, step(1.26, p.y));
  } else if (outfit == 2) {
    weave();
    rough = .76;
    paintShirt(f, x, p);
  } else if (outfit == 3) {
    rough = .58;
    vec3 yoke = look(${L.inner}).rgb;
    float edge = 1.335 - .018 * cos(x * 20.) - p.y;
    base = mix(base, yoke, inside(edge));
    seam(edge, 1.);
    if (f > 0.) {
      base = mix(base, base * .3, line(p.x, .0050));
      base = mix(base, vec3(.42), line(p.x, .0012) * (1. - .5 * step(.5, fract(p.y * 260.)) * seen(.004)));
      relief -= .0015 * line(p.x, .0050);
      seam(x - .06 - (1.06 - p.y) * .42, step(p.y, 1.055) * step(.955, p.y));
    }
  } else if (outfit == 4) {
    weave();
    rough = .7;
    float pleat = sin(atan(p.x, f) * 26.) * fall(.6, .98, p.y);
    relief += .0035 * pleat * seen(.02);
    base *= 1. + .06 * pleat;
    float neck = length(vec2(p.x / .082, (p.y - 1.475) / .098)) - 1.;
    if (f > -.02) { base = mix(base, look(${L.skin}).rgb * vec3(.94, .88, .86), inside(neck * .09)); bare = max(bare, inside(neck * .09)); relief *= 1. - bare; bend *= 1. - bare; rough = mix(rough, .5, bare); seam(neck * .09, 1.); }
  } else if (outfit == 5) {
    // Piqué: fine.
    float pique = noise(vec3(floor(p.x * 900.), floor(p.y * 900.), 1.)) * seen(.0016);
    relief += .0001 * pique;
    base *= .98 + .04 * pique;
    if (f > 0.) openNeck(.40, 1.392);
    seam(shoulder, step(1.26, p.y));
  } else if (outfit == 6) {
    rough = .92;
    sheen = .3;
    base *= .97 + .06 * noise(p * 300.) * seen(.004);
    seam(shoulder, step(1.26, p.y));
    if (f > 0.) { base = mix(base, base * .35, line(p.x, .0042) * step(p.y, 1.45)); base = mix(base, vec3(.40), line(p.x, .0010) * step(p.y, 1.45)); }
  } else {
    rough = .9;
    sheen = .3;
    base *= .94 + .12 * noise(p * 500.) * seen(.003);
    seam(shoulder, step(1.26, p.y));
    paintJacketOpening(f, x, p, 1.17);
    if (f > 0.) for (int k = 0; k < 3; k++) { button(vec2(x - .045, p.y - 1.12 + float(k) * .12), .009); }
    seam(p.y - 1.05, step(f, 0.));
  }
}
void paintTrim() {
  int outfit = int(look(${L.top}).w + .5);
  rough = .86;
  sheen = .2;
  if (outfit == 1 || outfit == 6) {
    // Ribs run along the arm, up the neck and up the hem.
    float rib = vPaint.z > .5 / 255. ? 0. : sin(atan(vRest.x, vRest.z - .017 * step(1.4, vRest.y)) * (vRest.y > 1.4 ? 64. : 150.)) * step(abs(vRest.x), .19) + sin((abs(vRest.x) * .93 + vRest.y * .37) * 900.) * step(.19, abs(vRest.x));
    rib *= seen(.005);
    relief += .0009 * rib;
    base *= 1. - .05 + .06 * rib;
  } else {
    weave();
    base *= 1.02;
  }
  if (vPaint.z > .5 / 255.) {
    // Laid on: stitched along its border.
    float border = min(min(vPaint.x, 1. - vPaint.x), min(vPaint.y, 1. - vPaint.y));
    base *= 1. - .3 * fall(.0, .05, border);
    if (outfit == 2 || outfit == 5) {
      if (abs(vRest.x) < .02) {
        float y = mod(vRest.y - .90, .086) - .043;
        button(vec2(vRest.x, y), .0055);
      }
    }
  }
}
void paintInner() {
  rough = .76;
  sheen = .12;
  weave();
}
void paintLegs() {
  rough = .88;
  sheen = .12;
  float x = abs(vRest.x), f = -vRest.z;
  int outfit = int(look(${L.top}).w + .5);
  if (outfit == 4) {
    // Tights: skin shows through where they are stretched over the leg.
    rough = .62;
    sheen = .25;
    base = mix(base, look(${L.skin}).rgb * .55 + base * .3, .22);
    return;
  }
  bool denim = outfit == 1 || outfit == 3 || outfit == 6;
  float knee = hump(.485, .055, vRest.y);
  fold(legFolds(vRest), denim ? .0062 : .0052);
  seam(x - .1 - .045 * rise(.3, .9, vRest.y), step(vRest.y, .93) * step(abs(vRest.z), .03));
  seam(vRest.x - .004 * step(.87, vRest.y), step(0., f) * step(.82, vRest.y));
  float fly = abs(length(vec2(vRest.x - .0, min(0., vRest.y - .87)) ) - .030);
  base *= 1. - .22 * line(fly, .0008) * step(0., vRest.x) * step(0., f) * step(.84, vRest.y) * seen(.004);
  // Pockets, slanting at the sides in front, patched behind on jeans.
  seam(x - .148 + (.955 - vRest.y) * -.32 + .004, step(0., f) * step(.86, vRest.y) * step(vRest.y, .95));
  if (denim) {
    float twill = sin((vRest.x + vRest.y * 1.6 + vRest.z) * 2600.) * seen(.0022);
    base *= 1. + .07 * twill;
    base *= .92 + .16 * noise(vRest * vec3(380., 60., 380.));
    // Worn lighter over thigh and knee, as jeans are.
    base *= 1. + (.30 * exp(-pow((vRest.y - .66) / .13, 2.)) * fall(.05, .0, abs(x - .09)) + .16 * knee) * rise(.02, .07, f);
    if (f < 0.) {
      vec2 q = vec2(x - .078, vRest.y - .875);
      float patch_ = max(abs(q.x) - .038, abs(q.y + .006 * (1. - abs(q.x) / .038)) - .042);
      base *= 1. - .35 * line(patch_, .0011);
      base = mix(base, base * 1.25 + .02, line(patch_ + .004, .0006) * step(.5, fract((q.x + q.y) * 240.)) * seen(.003));
    }
    rough = .92;
  } else {
    // A pressed crease before and behind.
    float press = (x - .0985) * 1.;
    relief += .0022 * exp(-abs(press) / .006) * fall(.70, .84, vRest.y) * rise(.02, .05, abs(f));
    base *= 1. + .04 * hump(.0, .003, press) * step(vRest.y, .8) * step(0., f);
    weave();
  }
}
void paintShoe() {
  if (vRest.y > .2) {
    // Belts are of the shoes' leather.
    rough = .5;
    vec2 q = vec2(vRest.x, fract(vRest.y * 3.));
    base *= .9 + .2 * noise(vRest * 260.) * seen(.004);
    return;
  }
  float f = -vRest.z, x = abs(vRest.x) - .103;
  bool trainer = int(look(${L.top}).w + .5) == 1 || int(look(${L.top}).w + .5) == 3 || int(look(${L.top}).w + .5) == 6;
  float light = step(.3, dot(base, vec3(.33)));
  float edge = trainer ? .0262 : .0142;
  rough = trainer ? .72 : .34;
  float sole = inside(vRest.y - edge);
  vec3 rubber = trainer ? mix(vec3(.62, .61, .58), vec3(.70, .69, .66), light) : vec3(.018, .016, .015);
  // Leather creases where toes bend.
  float crease = sin(f * 900. + 3. * noise(vec3(x * 60., f * 30., 1.))) * hump(.105, .014, f) * step(edge, vRest.y);
  relief += .0005 * crease * seen(.004) * (trainer ? .5 : 1.);
  base *= trainer ? .94 + .1 * noise(vRest * 500.) * seen(.002) : .9 + .2 * noise(vRest * 120.);
  // Laces over a tongue.
  float tongue = fall(.0125, .0145, abs(x)) * rise(.022, .026, f) * fall(.098, .104, f) * step(edge, vRest.y);
  base *= 1. - .28 * tongue;
  base *= 1. - .6 * line(abs(x) - .0150, .0009) * rise(.022, .026, f) * fall(.098, .104, f);
  float lace = line(mod(f + .25 * abs(x), .0135) - .0068, .0024) * tongue;
  base = mix(base, trainer ? mix(base * 1.6 + .25, vec3(.75), light) : base * .6, lace);
  relief += .0015 * lace;
  // A seam at the toe, one at the heel, and the welt.
  float seams = line(f - .128 + 9. * x * x, .0008) + line(f + .030 - .25 * (vRest.y - .03), .0008);
  base *= 1. - .4 * min(1., seams) * step(edge + .002, vRest.y);
  relief -= .0005 * min(1., seams) * seen(.003);
  if (trainer) base = mix(base, base * .55 + .02, inside(abs(f - .045 - .35 * (vRest.y - .05)) - .006) * step(edge, vRest.y) * fall(.074, .078, vRest.y) * rise(.012, .02, abs(x)));
  base = mix(base, rubber, sole);
  base *= 1. - .5 * line(vRest.y - edge, .0010);
  if (trainer) base *= 1. - .12 * line(vRest.y - .017, .0008);
  rough = mix(rough, .8, sole);
}
void paintCover() {
  rough = .9;
  sheen = .3;
  vec3 h = vRest - rest[0];
  weave();
  if (vPaint.x > .004) {
    // Wound cloth: folds along its run.
    float fold = sin(vPaint.x * 19. + vPaint.z * 30. + vPaint.y * 4.) * .5 + sin(vPaint.x * 9. + vPaint.z * 11. - vPaint.y * 3.);
    relief += .0012 * fold * seen(.006);
    base *= 1. + .06 * fold * seen(.01);
    base *= 1. - .35 * rise(.30, .5, abs(vPaint.x - .5));
  } else {
    // Hats lie smooth; long cloth falls in folds that gather under the chin.
    float loose = int(look(${L.cover}).w + .5) > 0 ? .25 : 1.;
    fold(scarfFolds(h), .0066 * loose);
  }
}
`
