import { CustomToneMapping, ShaderChunk, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { setTone } from './tone.ts'

describe('the tones of the showroom (SPEC G12)', () => {
  it('stand where three leaves room for them, once, however often they are asked for', () => {
    const gl = {} as WebGLRenderer
    setTone(gl)
    setTone(gl)
    expect(gl.toneMapping).toBe(CustomToneMapping)
    expect(ShaderChunk.tonemapping_pars_fragment.split('vec3 CustomToneMapping').length).toBe(2)
    expect(ShaderChunk.tonemapping_pars_fragment).not.toContain('{ return color; }')
  })
})
