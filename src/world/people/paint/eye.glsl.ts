import { FACE_TEXEL, GAZE_TEXEL, LOOK_TEXEL } from '../row.ts'

const L = LOOK_TEXEL

/** Eyes and teeth. */
export const EYE_GLSL = /* glsl */ `
void paintEye() {
  vec4 gaze = texelFetch(moving, ivec2(${GAZE_TEXEL}, vPerson), 0);
  vec4 face = texelFetch(moving, ivec2(${FACE_TEXEL}, vPerson), 0);
  float s = vRest.x < 0. ? -1. : 1.;
  vec3 q = vRest - vec3(s * eyeball.x, eyeball.yz);
  // The pupil's middle on the ball, a little inward: eyes that rest on somebody, not on the far wall.
  vec2 middle = vec2(sin(gaze.x) - s * .036, sin(gaze.y)) * length(q);
  vec2 e = q.xy - middle;
  float r = length(e);
  float near = seen(.004);
  vec3 iris = look(${L.iris}).rgb;
  base = vec3(.71, .695, .675);
  base = mix(base, base * vec3(1., .80, .76), rise(.0085, .0150, abs(q.x)) * .6);
  float veins = rise(.72, .9, noise(vec3(q.x * 500., q.y * 1400., 4.))) * rise(.009, .014, abs(q.x)) * seen(.0015);
  base = mix(base, base * vec3(1., .72, .70), veins * .4);
  float away = fall(.0006, .003, length(fwidth(vRest)));
  base *= mix(.72, 1., away);
  float R = .0081;
  float spoke = noise(vec3(atan(e.y, e.x) * 13., r * 260., 1.)) * .6 + noise(vec3(atan(e.y, e.x) * 29., r * 90., 5.)) * .4;
  vec3 colour = iris * (.55 + .75 * spoke * near + .25 * (1. - near));
  // Light gathers opposite to where it falls from; a lighter ring round the pupil.
  colour *= .72 + 1.05 * fall(-.0065, .004, e.y);
  colour = mix(colour, colour * vec3(1.35, 1.15, .85) + .012, hump(.0043, .0009, r) * .7);
  colour = mix(colour, iris * .10 + .004, rise(R * .78, R * 1.0, r) * .92);
  float soft = .00035;
  base = mix(base, colour, fall(R - soft, R + soft, r) * (1. - 0.));
  base = mix(base, vec3(.004), inside(r - .0034));
  // The upper lid's shadow on the ball, and a thin one over the lower.
  float lid = .0168 * sin(.345 + .05 * look(${L.faceB}).y + gaze.y * .5) * (1. - face.x) + .07 * (abs(vRest.x) - eyeball.x);
  base *= mix(vec3(.34, .30, .30), vec3(1.), fall(lid - .0046, lid + .0006, q.y) );
  base *= mix(vec3(.70, .64, .63), vec3(1.), rise(-.0086, -.0052, q.y));
  rough = .09;
  float glint = inside(length((e - vec2(.0024, .0033)) / vec2(1., 1.15)) - .00165) + .4 * inside(length(e + vec2(.0028, .0034)) - .0008);
  glow += vec3(.9) * glint * mix(.3, 1., away);
}
void paintTeeth() {
  float tooth = line(fract(vPaint.x * 8.) - .5, .04) * seen(.006);
  base = vPaint.y > .5 ? vec3(.40, .12, .11) : vPaint.y > .2 ? vec3(.06, .012, .012) : vec3(.74, .72, .67) * (1. - .14 * tooth);
  rough = vPaint.y > .2 && vPaint.y < .5 ? .9 : .3;
  float jaw = texelFetch(moving, ivec2(${FACE_TEXEL}, vPerson), 0).y;
  gap = .72 - .45 * rise(.0, .5, jaw);
}
`
