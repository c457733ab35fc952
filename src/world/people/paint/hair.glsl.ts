/** Hair: strands along each lock that end one by one, a colour of its own for each, darker at the roots and underneath. */
export const HAIR_GLSL = /* glsl */ `
/** Curls: small coils of many strands, each wound about an axis of its own, dark between them. */
void curl(vec3 h, float tight) {
  float size = mix(.021, .0085, rise(.5, 1., tight));
  // Turned, so that no row of coils lies along a line of the head; and crooked.
  vec3 q = mat3(.68, .55, -.48, -.63, .77, -.02, .36, .32, .88) * h / size + .7 * vec3(noise(h * 110.), noise(h * 110. + 7.), noise(h * 110. + 13.));
  vec3 corner = floor(q - .5), to = vec3(0.);
  float first = 9., second = 9., own = 0.;
  for (int k = 0; k < 8; k++) {
    vec3 cell = corner + vec3(float(k & 1), float((k >> 1) & 1), float(k >> 2));
    float luck = chance(cell);
    vec3 o = q - cell - .5 - .75 * (vec3(luck, fract(luck * 57.3), fract(luck * 311.7)) - .5);
    float l = length(o);
    if (l < first) { second = first; first = l; to = o; own = luck; }
    else second = min(second, l);
  }
  vec3 axis = normalize(vec3(fract(own * 91.7), fract(own * 733.1), fract(own * 1511.3)) - .5 + 1e-3);
  vec3 u = normalize(cross(axis, vec3(.31, .9, .21))), v = cross(axis, u);
  vec2 flat_ = vec2(dot(to, u), dot(to, v));
  float round_ = atan(flat_.y, flat_.x) * (own < .5 ? 1. : -1.), far = length(flat_);
  float wound = .5 + .5 * sin(round_ + far * 17. + own * 40.);
  float strands = .5 + .5 * sin(round_ * 2. + far * 61. + dot(to, axis) * 9.);
  float parted = rise(.0, .3, second - first);
  float sees = seen(size * .35), fine = seen(size * .12);
  base *= mix(.8, mix(.42, 1.12, parted) * (.68 + .5 * wound), sees) * (1. + .3 * (strands - .5) * fine) * (.85 + .3 * own);
  relief += (.10 * parted + .055 * wound) * size * sees + .01 * size * strands * fine;
  rough = mix(.58, .8, rise(.5, 1., tight));
  // Where it is tight single hairs stand out all round.
  float much = rise(.5, 1., tight);
  sheen = .05 + .3 * much;
  float fuzz = mix(.5, noise(h * 420.), seen(.0025));
  float facing = abs(dot(normalize(vNormal), normalize(vViewPosition)));
  cover = rise(fuzz * .3, fuzz * .3 + .12, vPaint.y) * rise(fuzz * .34 * much, fuzz * .34 * much + .09 * much + .01, facing);
}
void paintHair() {
  float across = vPaint.x, along = vPaint.y, tint = vPaint.z;
  vec3 h = vRest - rest[0];
  float s = h.x < 0. ? -1. : 1.;
  float near = seen(.0016), mid = seen(.005);
  rough = .62;
  sheen = .05;
  if (tint < .02 && across > .2) {
    curl(h, across);
    return;
  }
  if (tint < .02) {
    // Short and close: no strand is seen to its end.
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
  if (!mass && dot(vRun, vRun) < .01) {
    // A loc: matted, wound as it grew.
    float wound = .5 + .5 * sin(along * 95. + across * 7. + tint * 60.);
    float matted = noise(h * 620.);
    base *= (.62 + .42 * wound * seen(.004) + .3 * (matted - .5) * near) * (.8 + .3 * tint);
    relief += (.0011 * wound + .0005 * matted) * seen(.003);
    rough = .78;
    return;
  }
  float seed = mass ? s * 17. : tint * 91.;
  float count = mass ? 210. : 15.;
  float rough_ = mass ? 5. : 2.2;
  vec4 fine4 = hills(vec3(across * count * 2.3 + seed, along * rough_, seed));
  vec4 wide4 = hills(vec3(across * count * .62 + seed, along * rough_ * .6, seed + 7.));
  vec4 clump4 = hills(vec3(across * count * (mass ? .13 : .17) + seed, along * rough_ * .45, seed + 3.));
  float fine = fine4.x, wide = wide4.x, clump = clump4.x;
  // Their slopes by how the place across the strands changes from pixel to pixel, which is even within a triangle.
  vec2 aside = vec2(dFdx(across), dFdy(across)) * count;
  tilt += aside * (.00020 * 2.3 * near * fine4.y + .00055 * .62 * mid * wide4.y + (mass ? .0030 * .13 * clump4.y * seen(.012) : 0.));
  flows = 1.;
  base *= mass ? .93 : .86 + .14 * tint;
  base *= 1. + (fine - .5) * .5 * near + (wide - .5) * .5 * mid + (clump - .5) * (mass ? .5 : .3);
  base *= mass ? 1. : mix(.82, 1.04, rise(.0, .35, along));
  shift = (fine - .5) * .35 + (wide - .5) * .25;
  if (mass) {
    // Thin where it begins: single hairs.
    float inner = clamp((tint * 255. - 6.) / 44., 0., 1.);
    float hairs = mix(.5, fine * .6 + wide * .4, mid);
    cover = rise(hairs * .5, hairs * .5 + .4, inner * 1.15);
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
