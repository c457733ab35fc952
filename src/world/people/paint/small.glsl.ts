import { SLOT } from '../slots.ts'

/** Glasses, lanyard, badge, metal and rubber. */
export const SMALL_GLSL = /* glsl */ `
const vec3 BADGE_INK = vec3(.0065, .0095, .0105);
void paintBadge() {
  rough = .35;
  vec2 u = vec2(vRest.x, vRest.y - 1.175);
  base = mix(vec3(.84, .835, .82), BADGE_INK, inside(.020 - u.y));
  base = mix(base, vec3(.05), inside(length(u - vec2(0., .034)) - .004));
  // A portrait's shape, a name and the languages, too small to read: the sign that counts is in the name tag.
  base = mix(base, vec3(.45), inside(length(u - vec2(0., .009)) - .0062));
  base = mix(base, vec3(.45), inside(length((u - vec2(0., -.005)) / vec2(1.5, 1.)) - .0072) * step(u.y, -.0015) * step(-.0085, u.y));
  base = mix(base, vec3(.10), inside(max(abs(u.y + .018) - .0024, abs(u.x) - .018)));
  base = mix(base, vec3(.36), inside(max(abs(u.y + .027) - .0013, abs(u.x) - .013)));
}
void paintSmall() {
  if (vSlot == ${SLOT.frame}) rough = .28;
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
