/** Hair: strands along each lock that end one by one, a colour of its own for each, darker at the roots and underneath. */
export const HAIR_GLSL = /* glsl */ `
void paintHair() {
  float across = vPaint.x, along = vPaint.y, tint = vPaint.z;
  vec3 h = vRest - rest[0];
  float s = h.x < 0. ? -1. : 1.;
  float near = seen(.0016), mid = seen(.005);
  rough = .62;
  sheen = .05;
  if (tint < .02) {
    // Short and close, or in curls: no strand is seen to its end.
    float curl = noise(h * 430.) * .6 + noise(h * 950.) * .4;
    float knot = noise(h * 150.);
    base *= .62 + .5 * curl * seen(.004) + .25 * knot;
    relief += (.0011 * curl + .0022 * knot) * seen(.004);
    rough = .8;
    float fuzz = mix(.5, noise(h * 700.), near);
    cover = rise(fuzz * .22, fuzz * .22 + .12, along);
    return;
  }
  bool mass = tint < .2;
  float seed = mass ? s * 17. : tint * 91.;
  float count = mass ? 210. : 15.;
  float fine = noise(vec3(across * count * 2.3 + seed, along * (mass ? 5. : 2.2), seed));
  float wide = noise(vec3(across * count * .62 + seed, along * (mass ? 3. : 1.4), seed + 7.));
  float clump = noise(vec3(across * count * .17 + seed, along * 1.5, seed + 3.));
  flows = 1.;
  base *= mass ? .93 : .86 + .14 * tint;
  base *= 1. + (fine - .5) * .6 * near + (wide - .5) * .55 * mid + (clump - .5) * .3;
  base *= mass ? 1. : mix(.82, 1.04, rise(.0, .35, along));
  relief += .00022 * fine * near + .0006 * wide * mid + (mass ? .0010 * clump : 0.);
  shift = (fine - .5) * .35 + (wide - .5) * .25;
  if (mass) {
    // Thin where it begins: single hairs.
    float inner = clamp((tint * 255. - 6.) / 44., 0., 1.);
    float hairs = mix(.5, fine * .6 + wide * .4, mid);
    cover = rise(hairs * .75, hairs * .75 + .25, inner * 1.2);
  } else {
    // Each strand ends at a length of its own; the edges thin out.
    float edge = 1. - abs(across - .5) * 2.1;
    float ends = 1. - along;
    float hairs = mix(.45, fine * .55 + wide * .45, mid);
    cover = rise(hairs * .55, hairs * .55 + .22, min(edge * 1.6, ends * 1.25 + .04));
    base *= 1. - .25 * fall(.0, .35, edge);
  }
}
`
