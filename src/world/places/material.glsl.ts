import { CAST_GLSL } from './cast.glsl.ts'
import { MOST_MATERIALS } from './format.ts'

/**
 * Light of a vertex or of a chart, materials by number; `lightB` and `envB` are those of the time that is coming, `turn` how far it has come. What a
 * corner alone knows is taken where a pixel is covered: of a sliver at a flat angle the pixel's middle lies outside, and there it would be anything.
 */
export const PLACE_VERTEX = `
precision highp float;
precision highp sampler2D;
attribute vec4 corner;
attribute vec4 facing;
attribute vec4 colour;
attribute vec2 lit;
uniform sampler2D lightA, lightB;
uniform vec2 lightSize;
uniform float turn;
uniform vec4 tableA[${MOST_MATERIALS}], tableB[${MOST_MATERIALS}], tableC[${MOST_MATERIALS}];
uniform vec2 tableD[${MOST_MATERIALS}];
varying vec3 place, normalOf;
centroid varying vec3 albedo, own;
varying vec2 chart, sheet;
flat varying float charted;
flat varying vec4 a, b, c;
flat varying vec2 worn;
void main() {
  place = corner.xyz * 0.001;
  normalOf = facing.xyz;
  albedo = colour.rgb * colour.rgb;
  chart = lit / lightSize;
  charted = corner.w;
  int part = int(colour.a * 255.0 + 0.5);
  sheet = vec2(part == 2 || part == 3 ? 1.0 : 0.0, part > 2 ? 1.0 : 0.0);
  int m = int(facing.w * 127.0 + 0.5);
  a = tableA[m];
  b = tableB[m];
  c = tableC[m];
  worn = tableD[m];
  own = mix(textureLod(lightA, chart, 0.0).rgb, textureLod(lightB, chart, 0.0).rgb, turn);
  gl_Position = projectionMatrix * viewMatrix * vec4(place, 1.0);
}`

export const PLACE_FRAGMENT = `
precision highp float;
precision highp sampler2D;
precision highp samplerCube;
precision mediump sampler2DArray;
varying vec3 place, normalOf;
centroid varying vec3 albedo, own;
varying vec2 chart, sheet;
flat varying float charted;
flat varying vec4 a, b, c;
flat varying vec2 worn;
uniform sampler2D lightA, lightB;
uniform vec2 lightTexels;
uniform float turn;
uniform vec2 lamps;
uniform sampler2DArray layers;
uniform samplerCube envA, envB;
uniform float roughest;
uniform vec3 low, high, seen;
uniform sampler2D shade;
uniform vec4 shadeSize;
uniform sampler2D mirror;
uniform vec3 mirrorSize;

float hashed(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
// A line of half width w, d away, as wide as a pixel (e metres) at least but then fainter.
float line(float d, float w, float e) { return (1.0 - smoothstep(w, w + e, abs(d))) * min(1.0, w / e + 0.12); }
${CAST_GLSL}
vec3 surroundings(vec3 from, vec3 d, float rough) {
  vec3 t = max((high - from) / d, (low - from) / d);
  vec3 hit = from + d * min(t.x, min(t.y, t.z)) - seen;
  float lod = roughest * rough * (2.0 - rough);
  vec3 at = hit * vec3(-1.0, 1.0, 1.0);
  return mix(textureLod(envA, at, lod).rgb, textureLod(envB, at, lod).rgb, turn);
}

// Light of a chart between four by four texels (cubic B-spline in four looks-up): an edge across the grid has no teeth.
vec3 lightOf(sampler2D map) {
  vec2 p = chart * lightTexels - 0.5;
  vec2 i = floor(p), f = p - i, g = 1.0 - f;
  vec2 w0 = g * g * g / 6.0, w1 = (4.0 - 6.0 * f * f + 3.0 * f * f * f) / 6.0, w3 = f * f * f / 6.0;
  vec2 w2 = 1.0 - w0 - w1 - w3;
  vec2 s = w0 + w1, t = w2 + w3;
  vec2 near = (i - 0.5 + w1 / s) / lightTexels, far = (i + 1.5 + w3 / t) / lightTexels;
  return s.y * (s.x * textureLod(map, near, 0.0).rgb + t.x * textureLod(map, vec2(far.x, near.y), 0.0).rgb)
    + t.y * (s.x * textureLod(map, vec2(near.x, far.y), 0.0).rgb + t.x * textureLod(map, far, 0.0).rgb);
}

void main() {
  vec3 n = normalize(normalOf);
  if (!gl_FrontFacing) n = -n;
  vec3 eye = normalize(cameraPosition - place);
  float alpha = 1.0;
#ifdef CUT
  {
    vec2 leaf = texture(layers, vec3(sheet, a.x)).rg;
    // Far away a leaf is less than a texel: what is left of it counts sooner.
    float away = log2(max(1.0, length(fwidth(sheet)) * 181.0));
    float least = mix(0.5, 0.38, min(1.0, away / 4.5));
    alpha = (leaf.r - least) / max(fwidth(leaf.r), 0.02) + 0.5;
    if (alpha < 0.3) discard;
    alpha = min(1.0, alpha);
    // Light that comes through leaves and from among them: more than reaches the middle of one.
    vec3 lit = own * 1.3 * mix(vec3(1.0), vec3(1.12, 1.1, 0.7), step(0.5, leaf.g) * 0.35);
    gl_FragColor = vec4(albedo * lit * max(0.0, 1.0 + a.z * (leaf.g - 0.5) * 1.7), alpha);
    #include <tonemapping_fragment>
    #include <colorspace_fragment>
    gl_FragColor.rgb += (hashed(gl_FragCoord.xy) - 0.5) / 255.0;
    return;
  }
#endif
  int flags = int(a.w + 0.5);
  int pattern = (flags >> 2) & 15;
  vec3 f = abs(n);
  vec2 on = f.y > 0.6 ? place.xz : f.x > f.z ? place.zy : place.xy;
  if ((flags & 1) == 1) on = on.yx;
  vec2 uv = on / a.y;
  vec2 px = max(fwidth(on), vec2(1e-5));
  // The same tile at two sizes hides that it repeats.
  vec2 tone = texture(layers, vec3(uv, a.x)).rg;
  vec2 wide = texture(layers, vec3(uv * 0.317 + 0.21, a.x)).rg;
  vec3 base = albedo * max(0.0, 1.0 + a.z * ((tone.r - 0.5) * 1.5 + (wide.r - 0.5)) );
  float rough = clamp(b.x + (wide.g - 0.5) * 0.22 * step(0.001, b.y), 0.02, 1.0);
  float reflects = b.y;
  float piece = 0.5;
  if (pattern == 1) {
    vec2 q = on / c.xy;
    q.x += mod(floor(q.y), 2.0) * 0.5;
    vec2 cell = floor(q), inside = fract(q);
    // Slabs smaller than a pixel are one stone.
    float fade = 1.0 - smoothstep(0.35, 0.9, max(px.x / c.x, px.y / c.y));
    piece = mix(0.5, hashed(cell + 3.0), fade);
    base *= 1.0 + fade * c.w * (hashed(cell) - 0.5);
    vec2 edge = min(inside, 1.0 - inside) * c.xy;
    float joint = max(line(edge.x, c.z, px.x), line(edge.y, c.z, px.y));
    joint = mix(0.12, joint, fade);
    base *= 1.0 - 0.55 * joint;
    // Dirt gathers along the joints.
    base *= 1.0 - worn.x * 0.16 * (1.0 - smoothstep(0.0, 0.05 + 0.05 * wide.r, min(edge.x, edge.y)));
    rough = clamp(rough + 0.1 * (hashed(cell + 7.0) - 0.5), 0.02, 1.0);
    reflects *= 1.0 - joint;
  } else if (pattern == 2) {
    vec2 g = abs(mod(on, c.x) - 0.5 * c.x);
    float cut = max(line(0.5 * c.x - g.x, c.y, px.x), line(0.5 * c.x - g.y, c.y, px.y));
    base *= 1.0 - 0.5 * cut;
    if (c.z > 0.0) {
      float ring = line(length(place.xz) - c.z, 0.012, max(px.x, px.y));
      base = mix(base, vec3(0.46, 0.45, 0.43), ring * 0.8);
      reflects = mix(reflects, 0.35, ring);
    }
  } else if (pattern == 3) {
    float q = on.x / c.x;
    float board = floor(q);
    float fade = 1.0 - smoothstep(0.25, 0.7, px.x / c.x);
    piece = mix(0.5, hashed(vec2(board, 9.0)), fade);
    base *= 1.0 + fade * c.z * (hashed(vec2(board, 3.0)) - 0.5);
    float edge = min(fract(q), 1.0 - fract(q)) * c.x;
    base *= 1.0 - 0.6 * line(edge, c.y, px.x) * fade;
  } else if (pattern == 4) {
    for (float k = 0.0; k < 2.0; k += 1.0) {
      vec2 q = mat2(0.8, 0.6, -0.6, 0.8) * on / (c.x * (1.0 + 1.1 * k)) + 5.3 * k;
      vec2 cell = floor(q);
      vec2 off = vec2(hashed(cell), hashed(cell + 17.0)) - 0.5;
      vec2 d = fract(q) - 0.5 - off * 0.5;
      float big = 0.12 + 0.2 * hashed(cell + 31.0);
      float e = length(fwidth(q));
      float chip = (1.0 - smoothstep(big - e, big + e, abs(d.x) * 0.8 + abs(d.y) * (0.7 + off.x) + 0.3 * abs(d.x + d.y))) * (1.0 - smoothstep(0.35, 1.1, e));
      float grey = hashed(cell + 47.0);
      vec3 stone = grey > 0.8 ? vec3(1.0, 0.7, 0.5) : grey > 0.6 ? vec3(0.62, 0.66, 0.66) : vec3(0.6 + 0.9 * grey);
      base *= mix(vec3(1.0), mix(vec3(1.0), stone, c.y), chip);
    }
    vec2 g = abs(mod(on, c.z) - 0.5 * c.z);
    float strip = max(line(0.5 * c.z - g.x, 0.003, px.x), line(0.5 * c.z - g.y, 0.003, px.y));
    base = mix(base, vec3(0.3, 0.24, 0.13), strip * 0.75);
  }
  base *= mix(vec3(1.0), piece > 0.5 ? vec3(1.1, 1.0, 0.86) : vec3(0.92, 0.99, 1.08), abs(piece - 0.5) * 2.0 * worn.y);
  if (worn.x > 0.0) {
    // Where water has stood and dried, and where many have walked.
    float slow = texture(layers, vec3(on / 6.7 + 0.13, 1.0)).r, fine = texture(layers, vec3(on.yx / 1.9 + 0.4, 4.0)).r;
    float at = slow * 0.75 + fine * 0.25;
    float stain = smoothstep(0.5, 0.72, at);
    float rim = 1.0 - smoothstep(0.0, 0.035, abs(at - 0.44));
    base *= 1.0 - worn.x * (0.42 * stain + 0.14 * rim);
    rough = clamp(rough + worn.x * (0.22 * stain - 0.1 * smoothstep(0.46, 0.3, at)), 0.02, 1.0);
  }
  vec3 light = own;
  if (charted > 0.5) {
    light = lightOf(lightB);
    if (turn < 1.0) light = mix(lightOf(lightA), light, turn);
  }
  if (b.w > 0.5) {
    // A screen shines to its front. Along its face its picture is finer than any pixel: there it is all but dark, and does not sparkle.
    float facing = max(dot(n, eye), 0.0);
    float ahead = flags > 127 ? facing * (2.0 - facing) : 1.0;
    // A lamp that is off is frosted glass.
    vec3 frosted = b.w > 1.5 ? 0.5 * light : vec3(0.0);
    gl_FragColor = vec4(albedo * b.z * (b.w > 1.5 ? lamps.x : lamps.y) * ahead + frosted, 1.0);
  } else {
    float contact = 1.0;
    if (place.y < 0.03 && n.y > 0.9) {
      vec2 at = place.xz / shadeSize.xy + 0.5;
      if (shadeSize.z > 0.0 && all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) contact = texture2D(shade, at).r;
      light *= mix(1.0, contact, shadeSize.z) * (1.0 - sun.w * castShadow(place));
    }
    vec3 diffuse = base * light;
    if (reflects > 0.0) {
      vec3 d = reflect(-eye, n);
      float facing = max(dot(n, eye), 0.0);
      float fresnel = reflects + (max(1.0 - rough, reflects) - reflects) * pow(1.0 - facing, 5.0);
      vec3 back = surroundings(place, d, rough);
      // Lamps are drawn less bright than they are, and so is what mirrors them.
      back /= 1.0 + 0.45 * max(0.0, max(back.r, max(back.g, back.b)) - 0.9);
      // Metal takes its own colour into what it mirrors; what lies in the dark mirrors less.
      if (reflects > 0.3) back *= albedo / max(max(albedo.r, max(albedo.g, albedo.b)), 0.01);
      float open = mix(1.0, contact, 0.85);
      if ((flags & 2) == 2 && mirrorSize.z > 0.0) {
        vec2 at = vec2(1.0 - gl_FragCoord.x / mirrorSize.x, gl_FragCoord.y / mirrorSize.y);
        float blur = 1.0 + 3.0 * rough;
        vec4 close = 0.4 * textureLod(mirror, at, blur)
          + 0.15 * (textureLod(mirror, at + vec2(0.004, 0.0), blur) + textureLod(mirror, at - vec2(0.004, 0.0), blur))
          + 0.15 * (textureLod(mirror, at + vec2(0.0, 0.007), blur + 0.5) + textureLod(mirror, at - vec2(0.0, 0.007), blur + 0.5));
        // A lamp's face is a hundred times as bright as what is round it: of that a rough floor keeps no spot.
        vec3 kept = close.rgb / max(close.a, 0.05);
        kept *= 1.0 / max(1.0, max(kept.r, max(kept.g, kept.b)) / 0.9);
        // What is drawn over other things there may add up to more than one.
        float there = clamp(close.a, 0.0, 1.0);
        back = back * (1.0 - there) * open + kept * there;
      } else back *= open;
      diffuse = mix(diffuse, back, fresnel);
    }
    gl_FragColor = vec4(diffuse, 1.0);
  }
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  // A grain of a two-hundredth hides the steps of eight bits.
  gl_FragColor.rgb += (hashed(gl_FragCoord.xy) - 0.5) / 255.0;
}`

/** A pane: what it mirrors, and a breath of its own colour. Premultiplied. */
export const GLASS_FRAGMENT = `
precision highp float;
precision highp samplerCube;
varying vec3 place, normalOf;
centroid varying vec3 albedo, own;
varying vec2 chart;
flat varying float charted;
flat varying vec4 a, b, c;
uniform float turn;
uniform samplerCube envA, envB;
uniform float roughest;
uniform vec3 low, high, seen;
void main() {
  vec3 n = normalize(normalOf);
  if (!gl_FrontFacing) n = -n;
  vec3 eye = normalize(cameraPosition - place);
  vec3 d = reflect(-eye, n);
  vec3 t = max((high - place) / d, (low - place) / d);
  vec3 at = (place + d * min(t.x, min(t.y, t.z)) - seen) * vec3(-1.0, 1.0, 1.0);
  vec3 back = mix(textureLod(envA, at, 0.6).rgb, textureLod(envB, at, 0.6).rgb, turn);
  back /= 1.0 + 0.6 * max(0.0, max(back.r, max(back.g, back.b)) - 0.7);
  float fresnel = 0.06 + 0.94 * pow(1.0 - max(dot(n, eye), 0.0), 5.0);
  gl_FragColor = vec4(back * fresnel + albedo * own * 0.05, fresnel * 0.8 + 0.06);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
