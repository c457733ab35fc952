import { CustomToneMapping, ShaderChunk, type WebGLRenderer } from 'three'

/** Where three leaves room for a tone mapping of one's own, however its blanks stand. */
const ROOM = /vec3 CustomToneMapping\(\s*vec3 color\s*\)\s*\{\s*return color;\s*\}/

/**
 * Khronos PBR Neutral (https://github.com/KhronosGroup/ToneMapping, 2024), but in the shade colours keep their saturation. Neutral takes the same
 * amount off every channel, and off a dark grey under a blue sky nearly all of its red: it came out navy. There the whole colour is made smaller
 * instead, by as much as its brightest channel loses.
 */
const TONE = `vec3 CustomToneMapping(vec3 color) {
  color *= toneMappingExposure;
  float least = min(color.r, min(color.g, color.b)), most = max(color.r, max(color.g, color.b));
  float offset = least < 0.08 ? least - 6.25 * least * least : 0.04;
  color = mix(color * (1.0 - offset / max(most, 1e-6)), color - offset, smoothstep(0.06, 0.5, most));
  float peak = max(color.r, max(color.g, color.b));
  if (peak < 0.76) return color;
  float newPeak = 1.0 - 0.0576 / (peak - 0.52);
  color *= newPeak / peak;
  return mix(color, vec3(newPeak), 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0));
}`

/** Gives a renderer the tones of the showroom. Throws an Error where three has no room for a tone mapping of one's own any more. */
export function setTone(gl: WebGLRenderer): void {
  if (!ShaderChunk.tonemapping_pars_fragment.includes(TONE)) {
    if (!ROOM.test(ShaderChunk.tonemapping_pars_fragment)) throw new Error('three has no place for a tone mapping')
    ShaderChunk.tonemapping_pars_fragment = ShaderChunk.tonemapping_pars_fragment.replace(ROOM, TONE)
  }
  gl.toneMapping = CustomToneMapping
}
