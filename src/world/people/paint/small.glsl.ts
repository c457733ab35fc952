import { BADGE_COLUMNS, BADGE_LINES } from '../badges.ts'
import { SLOT } from '../slots.ts'

/** Glasses, lanyard, badge, metal and rubber. */
export const SMALL_GLSL = /* glsl */ `
const vec3 BADGE_INK = vec3(.0065, .0095, .0105);
void paintBadge() {
  rough = .35;
  vec2 u = vec2(vRest.x, vRest.y - 1.175) / 1.12;
  base = mix(vec3(.84, .835, .82), BADGE_INK, inside(.020 - u.y));
  base = mix(base, vec3(.05), inside(length(u - vec2(0., .034)) - .004));
  // A portrait's shape over the name and the languages. The sign that counts is in the name tag.
  base = mix(base, vec3(.45), inside(length(u - vec2(0., .009)) - .0062));
  base = mix(base, vec3(.45), inside(length((u - vec2(0., -.005)) / vec2(1.5, 1.)) - .0072) * step(u.y, -.0015) * step(-.0085, u.y));
  vec2 print = vec2(.0265 - u.x, u.y + .0375) / vec2(.053, .0265);
  vec2 cell = vec2(float(vPerson % ${BADGE_COLUMNS}), float(${BADGE_LINES - 1} - vPerson / ${BADGE_COLUMNS}));
  vec4 ink = texture(badges, (cell + clamp(print, .01, .99)) / vec2(${BADGE_COLUMNS}., ${BADGE_LINES}.));
  vec2 off = abs(print - .5);
  base = mix(base, ink.rgb, ink.a * step(max(off.x, off.y), .5) * step(vRest.z, 0.));
}
void paintSmall() {
  if (vSlot == ${SLOT.frame}) {
    rough = .28;
    if (vPaint.x > .5) {
      // A lens: nothing is seen of it but two bands of light that wander with the eye.
      vec3 h = vRest - rest[0];
      vec3 to = normalize(vViewPosition);
      float across = abs(h.x) - .034 + .6 * h.y + .05 * to.x - .02 * to.y;
      float band = fall(.0045, .0060, abs(across - .004)) + .8 * fall(.0012, .0020, abs(across + .006));
      cover = .30 * band;
      base = vec3(.75, .80, .85);
      rough = .08;
    }
  }
  else if (vSlot == ${SLOT.lanyard}) {
    rough = .7;
    base = BADGE_INK * 1.6;
    base = mix(base, vec3(.30, .31, .30), line(vPaint.x - .5, .06));
  } else if (vSlot == ${SLOT.metal}) {
    base = vec3(.20, .21, .22);
    rough = .32;
  } else {
    base = vec3(.018);
    rough = .6;
  }
}
`
