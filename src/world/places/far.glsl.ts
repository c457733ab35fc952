/** Sky, sea and hills: always behind everything, whatever their distance. */
export const FAR_VERTEX = `
precision highp float;
precision highp sampler2D;
attribute vec4 corner;
attribute vec4 facing;
attribute vec4 colour;
attribute vec2 lit;
uniform sampler2D lightA, lightB;
uniform vec2 lightSize;
uniform float turn;
varying vec3 place, own;
flat varying int kind;
void main() {
  place = corner.xyz * 0.01;
  kind = int(facing.w * 127.0 + 0.5);
  if (kind == 0) place += cameraPosition;
  vec2 at = lit / lightSize;
  own = mix(textureLod(lightA, at, 0.0).rgb, textureLod(lightB, at, 0.0).rgb, turn);
  vec4 seen = projectionMatrix * viewMatrix * vec4(place, 1.0);
  gl_Position = seen.xyww;
}`

export const FAR_FRAGMENT = `
precision highp float;
precision highp sampler2D;
precision mediump sampler2DArray;
varying vec3 place, own;
flat varying int kind;
uniform sampler2D skyA, skyB;
uniform float turn;
uniform vec3 water;
uniform vec2 lamps;
uniform sampler2DArray layers;
uniform vec4 disc, shores;
uniform vec3 discColour;
uniform float stars;
float hashed(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
vec3 sky(vec3 d) {
  float up = asin(clamp(d.y, 0.0, 1.0)) / 1.5707963;
  vec2 at = vec2(atan(d.x, d.z) / 6.2831853 + 0.5, sqrt(up) * 0.996 + 0.002);
  return mix(textureLod(skyA, at, 0.0).rgb, textureLod(skyB, at, 0.0).rgb, turn);
}
// Clouds come of a picture too coarse for their edges: it is looked up a little beside, finer than its own texels. Where the sky is even nothing changes.
vec3 clouded(vec3 d) {
  vec2 on = d.xz / (max(d.y, 0.0) + 0.12);
  float fade = smoothstep(0.02, 0.16, d.y);
  vec2 a = texture(layers, vec3(on * 0.33, 1.0)).rg - 0.5, b = texture(layers, vec3(on.yx * 1.31 + 0.3, 1.0)).rg - 0.5;
  vec3 aside = vec3(a.x + 0.5 * b.x, (a.y + 0.5 * b.y) * 0.5, a.y * 0.6 - b.x * 0.5);
  return sky(normalize(d + aside * 0.034 * fade * (1.0 - d.y * 0.4)));
}
// Stars in cells of a cube's faces, a few of them bright, as small as a pixel can show them.
vec3 starry(vec3 d) {
  vec3 m = abs(d);
  float most = max(m.x, max(m.y, m.z));
  vec2 on = most == m.y ? d.xz / d.y : most == m.x ? d.yz / d.x + 7.0 : d.yx / d.z + 13.0;
  vec3 sum = vec3(0.0);
  for (float k = 0.0; k < 2.0; k += 1.0) {
    vec2 q = on * (38.0 + 41.0 * k);
    vec2 cell = floor(q);
    float chance = hashed(cell + 91.0 * k);
    vec2 at = fract(q) - 0.5 - (vec2(hashed(cell + 3.0), hashed(cell + 5.0)) - 0.5) * 0.6;
    float e = max(length(fwidth(on)) * (38.0 + 41.0 * k), 0.03);
    float bright = pow(hashed(cell + 11.0), 16.0) * 2.4 + 0.06 * hashed(cell + 13.0);
    vec3 tint = mix(vec3(1.0, 0.86, 0.7), vec3(0.75, 0.86, 1.0), hashed(cell + 23.0));
    sum += step(0.45, chance) * bright * tint * exp(-dot(at, at) / (e * e * 0.55)) * min(1.0, 0.16 / e);
  }
  return sum * smoothstep(0.02, 0.3, d.y);
}
void main() {
  vec3 ray = normalize(place - cameraPosition);
  vec3 c = own;
  float angle = acos(clamp(dot(ray, disc.xyz), -1.0, 1.0));
  if (kind == 0) {
    c = clouded(ray);
    float dim = dot(c, vec3(0.3, 0.5, 0.2));
    if (stars > 0.0) c += starry(ray) * stars * 0.55 * (1.0 - smoothstep(0.05, 0.16, dim));
    if (disc.w > 0.0) {
      float edge = angle / disc.w;
      float face = 1.0 - smoothstep(0.92, 1.08, edge);
      float limb = 0.55 + 0.45 * sqrt(max(0.0, 1.0 - edge * edge));
      // Behind thin cloud it shines through, veiled; light spills round it.
      c += discColour * (face * limb * 1.6 + 0.22 * exp(-edge * 0.5) + 0.05 * exp(-edge * 0.14)) * smoothstep(-0.01, 0.03, ray.y);
    }
  } else if (kind == 1) {
    float far = length(place.xz - cameraPosition.xz);
    vec2 p = place.xz;
    float calm = 1.0 / (1.0 + far / 130.0);
    // Three sheets of waves at angles that never meet again, so that no tile is seen; a fourth far larger, for gusts.
    vec2 p1 = mat2(0.83, 0.56, -0.56, 0.83) * p, p2 = mat2(0.31, -0.95, 0.95, 0.31) * p, p3 = mat2(0.97, -0.24, 0.24, 0.97) * p;
    vec2 swell = vec2(texture(layers, vec3(p1 / 97.0, 1.0)).r, texture(layers, vec3(p2 / 71.0, 1.0)).r) - 0.5;
    vec2 ripple = vec2(texture(layers, vec3(p3 / vec2(29.0, 13.0), 1.0)).r, texture(layers, vec3(p1 / vec2(17.0, 37.0) + 0.4, 1.0)).r) - 0.5;
    vec2 chop = vec2(texture(layers, vec3(p2 / vec2(7.0, 4.0), 1.0)).r, texture(layers, vec3(p3 / vec2(5.0, 9.0), 1.0)).r) - 0.5;
    float gust = smoothstep(0.38, 0.62, texture(layers, vec3(p2 / vec2(310.0, 170.0) + 0.2, 1.0)).r);
    vec3 n = normalize(vec3((swell * 0.10 + ripple * (0.1 + 0.16 * gust) + chop * 0.1 * gust) * calm + 0.012 * (ripple + swell), 1.0).xzy);
    float facing = clamp(dot(n, -ray), 0.02, 1.0);
    float fresnel = 0.02 + 0.98 * pow(1.0 - facing, 5.0);
    vec3 d = reflect(ray, n);
    d.y = abs(d.y) + 0.01;
    d = normalize(d);
    c = mix(water * (0.8 + swell.x * 0.5), sky(d) * 0.88, fresnel * 0.86);
    // Its way on the water: every ripple that leans the right way.
    if (disc.w > 0.0) {
      float lean = dot(d, normalize(vec3(disc.x, max(disc.y * 0.55, 0.02), disc.z)));
      c += discColour * 0.55 * pow(max(lean, 0.0), 420.0) + discColour * 0.07 * pow(max(lean, 0.0), 40.0) * gust;
    }
    if (lamps.x > 0.0) {
      float az = atan(ray.x, ray.z) + n.x * 0.012;
      float town = max(smoothstep(shores.x, shores.x + 0.06, az) * (1.0 - smoothstep(shores.y - 0.06, shores.y, az)), smoothstep(shores.z, shores.z + 0.06, az) * (1.0 - smoothstep(shores.w - 0.06, shores.w, az)));
      float cell = floor(az * 130.0), inside = fract(az * 130.0) - 0.5;
      float light = step(0.52, hashed(vec2(cell, 4.0))) * exp(-inside * inside * 16.0) * (0.4 + hashed(vec2(cell, 8.0)));
      float reach = smoothstep(40.0 + 60.0 * hashed(vec2(cell, 2.0)), 150.0, far);
      c += vec3(1.0, 0.58, 0.24) * lamps.x * lamps.x * 0.024 * town * light * reach * smoothstep(-0.12, 0.2, ripple.y + chop.x * 0.7);
    }
    c = mix(c, own, smoothstep(60.0, 320.0, far) * 0.55);
  } else if (kind == 2) {
    // Fields between lines of trees, and woods above them; as far as the air lets them be seen.
    float away = length(place.xz);
    vec2 on = vec2(atan(place.x, place.z) * away, place.y * 3.2);
    on += (texture(layers, vec3(on / 61.0, 1.0)).rg - 0.5) * 16.0;
    vec2 cell = floor(on / vec2(19.0, 13.0));
    vec2 inside = fract(on / vec2(19.0, 13.0));
    float wood = smoothstep(0.42, 0.62, texture(layers, vec3(on / 83.0 + 0.3, 1.0)).r + place.y * 0.006 - 0.08);
    float trees = texture(layers, vec3(on / vec2(9.0, 7.0), 5.0)).r - 0.5;
    float row = 1.0 - smoothstep(0.03, 0.09, min(min(inside.x, 1.0 - inside.x), min(inside.y, 1.0 - inside.y)));
    vec3 field = mix(vec3(1.0), hashed(cell) > 0.55 ? vec3(1.35, 1.2, 0.8) : vec3(0.8, 1.05, 0.75), 0.3 + 0.7 * hashed(cell + 5.0));
    vec3 tone = mix(field * (1.0 - 0.5 * row), vec3(0.62, 0.7, 0.6) + trees * 0.7, max(wood, row * 0.4));
    c *= mix(vec3(1.0), tone, 0.85 * exp(-away / 230.0));
  }
  gl_FragColor = vec4(c, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor.rgb += (hashed(gl_FragCoord.xy) - 0.5) / 255.0;
}`
