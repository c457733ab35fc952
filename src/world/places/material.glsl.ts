import { MOST_MATERIALS } from './format.ts'

/** Light of a vertex or of a chart, materials by number; `lightB` and `envB` are those of the time that is coming, `turn` how far it has come. */
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
varying vec3 place, normalOf, albedo, own;
varying vec2 chart;
flat varying float charted;
flat varying vec4 a, b, c;
void main() {
  place = corner.xyz * 0.001;
  normalOf = facing.xyz;
  albedo = colour.rgb * colour.rgb;
  chart = lit / lightSize;
  charted = corner.w;
  int m = int(facing.w * 127.0 + 0.5);
  a = tableA[m];
  b = tableB[m];
  c = tableC[m];
  own = mix(textureLod(lightA, chart, 0.0).rgb, textureLod(lightB, chart, 0.0).rgb, turn);
  gl_Position = projectionMatrix * viewMatrix * vec4(place, 1.0);
}`

export const PLACE_FRAGMENT = `
precision highp float;
precision highp sampler2D;
precision highp samplerCube;
precision mediump sampler2DArray;
varying vec3 place, normalOf, albedo, own;
varying vec2 chart;
flat varying float charted;
flat varying vec4 a, b, c;
uniform sampler2D lightA, lightB;
uniform float turn;
uniform vec2 lamps;
uniform sampler2DArray layers;
uniform samplerCube envA, envB;
uniform float roughest;
uniform vec3 low, high, seen;
uniform sampler2D shade;
uniform vec4 shadeSize;
uniform vec4 sun;
uniform vec3 body;
uniform sampler2D mirror;
uniform vec3 mirrorSize;

float hashed(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
// A line of half width w, d away, as wide as a pixel (e metres) at least but then fainter.
float line(float d, float w, float e) { return (1.0 - smoothstep(w, w + e, abs(d))) * min(1.0, w / e + 0.12); }

// How much of a soft sun a standing box hides from a point of the floor.
float boxShadow(vec3 p) {
  if (sun.w <= 0.0 || sun.y <= 0.02) return 0.0;
  float steps = 0.0, hidden = 0.0;
  for (float k = 0.0; k < 5.0; k += 1.0) {
    float y = body.y * (k + 0.4) / 5.0;
    vec3 q = p + sun.xyz * (y / sun.y);
    vec2 inset = vec2(k > 2.5 ? 0.22 : 0.0, k > 2.5 ? 0.75 : k > 1.5 ? 0.12 : 0.0);
    vec2 d = abs(q.xz + vec2(0.0, k > 2.5 ? 0.35 : 0.0)) - body.xz + inset + 0.12;
    float away = length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - 0.12;
    float soft = 0.05 + shadeSize.w * y / max(sun.y, 0.2);
    hidden = max(hidden, 1.0 - smoothstep(-soft, soft, away));
  }
  return hidden;
}

vec3 surroundings(vec3 from, vec3 d, float rough) {
  vec3 t = max((high - from) / d, (low - from) / d);
  vec3 hit = from + d * min(t.x, min(t.y, t.z)) - seen;
  float lod = roughest * rough * (2.0 - rough);
  vec3 at = hit * vec3(-1.0, 1.0, 1.0);
  return mix(textureLod(envA, at, lod).rgb, textureLod(envB, at, lod).rgb, turn);
}

void main() {
  vec3 n = normalize(normalOf);
  if (!gl_FrontFacing) n = -n;
  vec3 eye = normalize(cameraPosition - place);
  int flags = int(a.w + 0.5);
  int pattern = flags / 4;
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
  if (pattern == 1) {
    vec2 q = on / c.xy;
    q.x += mod(floor(q.y), 2.0) * 0.5;
    vec2 cell = floor(q), inside = fract(q);
    base *= 1.0 + c.w * (hashed(cell) - 0.5);
    vec2 edge = min(inside, 1.0 - inside) * c.xy;
    float joint = max(line(edge.x, c.z, px.x), line(edge.y, c.z, px.y));
    base *= 1.0 - 0.55 * joint;
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
    base *= 1.0 + fade * c.z * (hashed(vec2(board, 3.0)) - 0.5);
    float edge = min(fract(q), 1.0 - fract(q)) * c.x;
    base *= 1.0 - 0.6 * line(edge, c.y, px.x) * fade;
  }
  vec3 light = charted > 0.5 ? mix(texture2D(lightA, chart).rgb, texture2D(lightB, chart).rgb, turn) : own;
  if (b.w > 0.5) {
    gl_FragColor = vec4(albedo * b.z * (b.w > 1.5 ? lamps.x : lamps.y), 1.0);
  } else {
    float contact = 1.0;
    if (place.y < 0.03 && n.y > 0.9) {
      vec2 at = place.xz / shadeSize.xy + 0.5;
      if (shadeSize.z > 0.0 && all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) contact = texture2D(shade, at).r;
      light *= mix(1.0, contact, shadeSize.z) * (1.0 - sun.w * boxShadow(place));
    }
    vec3 diffuse = base * light;
    if (reflects > 0.0) {
      vec3 d = reflect(-eye, n);
      float facing = max(dot(n, eye), 0.0);
      float fresnel = reflects + (max(1.0 - rough, reflects) - reflects) * pow(1.0 - facing, 5.0);
      vec3 back = surroundings(place, d, rough);
      // Metal takes its own colour into what it mirrors; what lies in the dark mirrors less.
      if (reflects > 0.3) back *= albedo / max(max(albedo.r, max(albedo.g, albedo.b)), 0.01);
      float open = mix(1.0, contact, 0.85);
      if ((flags & 2) == 2 && mirrorSize.z > 0.0) {
        vec2 at = vec2(1.0 - gl_FragCoord.x / mirrorSize.x, gl_FragCoord.y / mirrorSize.y);
        float blur = 1.0 + 3.0 * rough;
        vec4 close = 0.4 * textureLod(mirror, at, blur)
          + 0.15 * (textureLod(mirror, at + vec2(0.004, 0.0), blur) + textureLod(mirror, at - vec2(0.004, 0.0), blur))
          + 0.15 * (textureLod(mirror, at + vec2(0.0, 0.007), blur + 0.5) + textureLod(mirror, at - vec2(0.0, 0.007), blur + 0.5));
        back = back * (1.0 - close.a) * open + close.rgb;
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
varying vec3 place, normalOf, albedo, own;
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
  float fresnel = 0.06 + 0.94 * pow(1.0 - max(dot(n, eye), 0.0), 5.0);
  gl_FragColor = vec4(back * fresnel + albedo * own * 0.05, fresnel * 0.8 + 0.06);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`

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
uniform sampler2DArray layers;
float hashed(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
vec3 sky(vec3 d) {
  float up = asin(clamp(d.y, 0.0, 1.0)) / 1.5707963;
  vec2 at = vec2(atan(d.x, d.z) / 6.2831853 + 0.5, sqrt(up) * 0.996 + 0.002);
  return mix(textureLod(skyA, at, 0.0).rgb, textureLod(skyB, at, 0.0).rgb, turn);
}
void main() {
  vec3 ray = normalize(place - cameraPosition);
  vec3 c = own;
  if (kind == 0) c = sky(ray);
  else if (kind == 1) {
    float far = length(place.xz - cameraPosition.xz);
    vec2 p = place.xz;
    float calm = 1.0 / (1.0 + far / 130.0);
    // Three sheets of waves at angles that never meet again, so that no tile is seen.
    vec2 p1 = mat2(0.83, 0.56, -0.56, 0.83) * p, p2 = mat2(0.31, -0.95, 0.95, 0.31) * p, p3 = mat2(0.97, -0.24, 0.24, 0.97) * p;
    vec2 swell = vec2(texture(layers, vec3(p1 / 97.0, 1.0)).r, texture(layers, vec3(p2 / 71.0, 1.0)).r) - 0.5;
    vec2 ripple = vec2(texture(layers, vec3(p3 / vec2(29.0, 13.0), 1.0)).r, texture(layers, vec3(p1 / vec2(17.0, 37.0) + 0.4, 1.0)).r) - 0.5;
    vec3 n = normalize(vec3((swell * 0.10 + ripple * 0.22) * calm + 0.012 * (ripple + swell), 1.0).xzy);
    float facing = clamp(dot(n, -ray), 0.02, 1.0);
    float fresnel = 0.02 + 0.98 * pow(1.0 - facing, 5.0);
    vec3 d = reflect(ray, n);
    d.y = abs(d.y) + 0.01;
    c = mix(water * (0.8 + swell.x * 0.5), sky(normalize(d)) * 0.88, fresnel * 0.86);
    c = mix(c, own, smoothstep(60.0, 320.0, far) * 0.55);
  }
  gl_FragColor = vec4(c, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor.rgb += (hashed(gl_FragCoord.xy) - 0.5) / 255.0;
}`
