/** Hair: strands along each lock, a colour of its own for each, darker at the roots and underneath. */
export const HAIR_GLSL = /* glsl */ `
void paintHair() {
  vec3 h = vRest - rest[0];
  float across = vPaint.x, along = vPaint.y, tint = vPaint.z;
  rough = .48;
  sheen = .12;
  if (across < .004) {
    // The layer under the locks, and hair too short to lie in locks.
    float curl = noise(h * 420.) * .6 + noise(h * 900.) * .4;
    // Under locks it is combed like them; without locks it is short and close.
    float combed = noise(vec3(h.x * 330., h.y * 60., h.z * 330.));
    bool under = tint < .2;
    base *= under ? .62 + .3 * combed : .70 + .42 * curl * seen(.004);
    relief += (under ? .0006 * combed : .0013 * curl) * seen(.004);
    rough = .7;
    return;
  }
  float fine = noise(vec3(across * 26. + tint * 91., along * 2.5, tint * 17.));
  float wide = noise(vec3(across * 9. + tint * 37., along * 1.5, tint * 7.));
  float near = seen(.0022), mid = seen(.006);
  base *= .80 + .26 * tint;
  base *= 1. + ((fine - .5) * .55 * near + (wide - .5) * .45 * mid);
  base *= mix(.66, 1.06, rise(.0, .55, along));
  base *= 1. - .34 * mid * rise(.28, .5, abs(across - .5));
  relief += (.0007 * fine * near + .0010 * wide * mid);
}
`
