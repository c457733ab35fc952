/**
 * How much of the strongest light is kept from a point of the floor: by the product (`standing`, sharp where it touches the floor, softer the
 * higher what throws it is) and by people (`walkers`). Both are pictures of the floor as that light sees it, `…At` their middle (x, z) and
 * half sizes in metres. `sun` is towards the light and its share; `slope` is how far a shadow goes for a metre of height.
 */
export const CAST_GLSL = `
uniform vec4 sun;
uniform vec2 slope;
uniform vec3 body;
uniform sampler2D standing, walkers;
uniform vec4 standingAt, walkersAt;
uniform vec2 casts;

vec2 castUv(vec3 p, vec4 area) { return vec2(p.x - area.x, area.y - p.z) / area.zw * 0.5 + 0.5; }

float castShadow(vec3 p) {
  if (sun.w <= 0.0) return 0.0;
  float hidden = 0.0;
  vec2 at = castUv(p, standingAt);
  if (casts.x > 0.0 && all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) {
    // Where the way to the light first comes over the product's box.
    vec2 s = mix(vec2(1e-4), slope, step(vec2(1e-4), abs(slope)));
    vec2 first = min((-body.xz - p.xz) / s, (body.xz - p.xz) / s);
    float y = clamp(max(first.x, first.y), 0.0, body.y);
    float radius = shadeSize.w * (y + 0.1) * sqrt(1.0 + dot(slope, slope)) + 0.012;
    vec2 spread = radius / standingAt.zw * 0.5;
    float lod = max(0.0, log2(spread.x * 1024.0 * 0.7));
    hidden = 0.28 * textureLod(standing, at, lod).r
      + 0.18 * (textureLod(standing, at + spread * vec2(0.9, 0.3), lod).r + textureLod(standing, at - spread * vec2(0.9, 0.3), lod).r)
      + 0.18 * (textureLod(standing, at + spread * vec2(-0.3, 0.9), lod).r + textureLod(standing, at - spread * vec2(-0.3, 0.9), lod).r);
  }
  at = castUv(p, walkersAt);
  if (casts.y > 0.0 && all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) {
    float lod = shadeSize.w * 3.0;
    hidden = max(hidden, 0.5 * textureLod(walkers, at, lod).a + 0.5 * textureLod(walkers, at, lod + 1.0).a);
  }
  return hidden;
}
`
