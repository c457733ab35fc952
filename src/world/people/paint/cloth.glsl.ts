import { LOOK_TEXEL } from '../row.ts'

const L = LOOK_TEXEL

/** Clothes: each outfit's seams, plackets, pockets and buttons, with relief; weave and folds. */
export const CLOTH_GLSL = /* glsl */ `
/** Soft folds where cloth bends: elbows, waist, shoulders. */
float folds(vec3 p) {
  float a = abs(p.x);
  float along = (a - .172) * .3746 - (p.y - 1.372) * .9272;
  float arm = rise(.19, .24, a + (1.372 - p.y) * .1) ;
  float elbow = exp(-pow((along - .285) / .06, 2.)) * arm;
  float wrist = exp(-pow((along - .50) / .05, 2.)) * arm;
  float waist = exp(-pow((p.y - 1.03) / .11, 2.)) * (1. - arm);
  float n = noise(vec3(p.x * 22., p.y * 46. + p.x * 14., p.z * 20.));
  float m = noise(vec3(p.x * 9., p.y * 17. - p.x * 9., p.z * 9.) + 5.);
  return (n - .5) * (elbow * 1. + wrist * .7 + waist * .45) + (m - .5) * (.5 + .8 * waist);
}
float stitch(float d) { return line(d, .0009); }
void seam(float d, float where) { float s = line(d, .0011) * where; base *= 1. - .34 * s; relief -= .0010 * s; }
void button(vec2 q, float r) {
  float b = inside(length(q) - r);
  base = mix(base, base * .38 + .015, b);
  relief += .0012 * b;
  base *= 1. - .5 * line(length(q) - r, .0006);
}
float knit(vec3 p) { return (sin(p.x * 1500.) * .5 + sin(p.y * 1300. + sin(p.x * 750.) * 1.5) * .5) * seen(.004); }
void weave() { base *= 1. + .05 * (noise(vRest * vec3(1400., 900., 1400.)) - .5) * seen(.0014); }
void openNeck(float gap, float depth) {
  float f = -vRest.z;
  float v = inside(abs(vRest.x) - (vRest.y - depth) * gap) * step(0., f) * step(depth, vRest.y);
  base = mix(base, look(${L.skin}).rgb, v);
  sheen *= 1. - v;
  relief *= 1. - v;
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
  relief = mix(relief, -.004, open);
  openNeck(.42, 1.400);
  // Below the button one side lies over the other.
  float edge = p.x - .014 * rise(.0, .1, close - p.y) - .07 * pow(max(0., .95 - p.y), 1.6);
  float s = line(edge, .0016) * step(p.y, close + .002);
  base *= 1. - .5 * s;
  relief += .0022 * inside(edge) * fall(.0, .03, -edge) * step(p.y, close);
}
void paintTop() {
  vec3 p = vRest;
  float f = -p.z, x = abs(p.x);
  int outfit = int(look(${L.top}).w + .5);
  rough = .86;
  sheen = .2;
  relief += .0052 * folds(p) * seen(.02);
  float shoulder = x - .166 - .02 * rise(1.28, 1.42, p.y);
  if (outfit == 0) {
    weave();
    seam(shoulder, step(1.26, p.y));
    seam(x - .088 - .03 * rise(1.0, 1.3, p.y), step(0., f) * step(p.y, 1.28));
    paintJacketOpening(f, x, p, 1.10);
    if (f > 0.) { button(p.xy - vec2(.006, 1.082), .0072); button(p.xy - vec2(.008, .975), .0072); }
  } else if (outfit == 1) {
    relief += .0004 * knit(p);
    base *= 1. + .05 * knit(p);
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
    if (f > -.02) { base = mix(base, look(${L.skin}).rgb, inside(neck * .09)); seam(neck * .09, 1.); }
  } else if (outfit == 5) {
    relief += .0003 * knit(p * 1.6);
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
  float x = abs(vRest.x);
  if (vRest.y > .12) {
    float knee = exp(-pow((vRest.y - .49) / .07, 2.)) + 1.2 * exp(-pow((vRest.y - .86) / .05, 2.)) + exp(-pow((vRest.y - .10) / .06, 2.));
    relief += .006 * (noise(vec3(vRest.x * 20., vRest.y * 42. + vRest.x * 16., vRest.z * 20.)) - .5) * (.25 + knee) * seen(.02);
    float f = -vRest.z;
    seam(x - .1 - .045 * rise(.3, .9, vRest.y), step(vRest.y, .93));
    seam(vRest.x, step(0., f) * step(.84, vRest.y) * step(vRest.y, .95));
    base *= 1. + .05 * hump(.0, .004, x - .099) * step(.0, f) * step(vRest.y, .8);
    weave();
  }
}
void paintShoe() {
  rough = .45;
  float sole = inside(vRest.y - .0205);
  vec3 rubber = dot(base, vec3(.33)) > .3 ? vec3(.74, .73, .70) : vec3(.022, .021, .020);
  float f = -vRest.z, x = abs(vRest.x) - .103;
  float lace = step(.045, f) * step(f, .115) * fall(.014, .019, abs(x));
  float rows = line(mod(f, .016) - .008, .0028) * lace * step(.05, vRest.y);
  base = mix(base, base * .5 + .12, rows);
  relief += .0012 * rows;
  base *= 1. - .4 * line(f - .135 + .3 * abs(x), .0010) * step(.022, vRest.y);
  base = mix(base, rubber, sole);
  base *= 1. - .5 * line(vRest.y - .0215, .0012);
  rough = mix(rough, .8, sole);
}
void paintCover() {
  rough = .9;
  sheen = .3;
  vec3 h = vRest - rest[0];
  weave();
  if (vPaint.x > .004) {
    // Wound cloth: folds along its run.
    float fold = sin(vPaint.x * 40. + vPaint.z * 30.) * .6 + sin(vPaint.x * 17. + vPaint.z * 11.);
    relief += .0012 * fold * seen(.006);
    base *= 1. + .06 * fold * seen(.01);
    base *= 1. - .35 * rise(.30, .5, abs(vPaint.x - .5));
  } else {
    float fold = noise(vec3(h.x * 30., h.y * 14. + abs(h.x) * 26., h.z * 26.));
    relief += .0035 * fold * seen(.02);
    base *= .95 + .09 * fold;
  }
}
`
