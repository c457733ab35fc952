import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { redrawnLogo } from './logo.ts'

const clear = () => sharp({ create: { width: 1200, height: 300, channels: 4, background: { r: 200, g: 30, b: 20, alpha: 0.5 } } })
const text = (value: string) => new TextEncoder().encode(value)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const SCRIPT = '<script>alert(1)</script>'

describe('a logo (SPEC E33)', () => {
  it('E33: is written anew as WebP, within its box, clear where it was clear', async () => {
    for (const kind of ['png', 'webp'] as const) {
      const logo = (await redrawnLogo(await clear().toFormat(kind).toBuffer()))!
      expect(await sharp(logo).metadata()).toMatchObject({ format: 'webp', width: 800, height: 200, hasAlpha: true })
    }
    expect(await sharp((await redrawnLogo(await clear().flatten().jpeg().toBuffer()))!).metadata()).toMatchObject({ format: 'webp', width: 800 })
  })

  it('E33: of a picture that is also a page or a program, the picture alone is left', async () => {
    const png = await clear().png().toBuffer()
    const both = joined(png, text(`<html>${SCRIPT}</html>`))
    expect(Buffer.from((await redrawnLogo(both))!).includes('script')).toBe(false)
    const told = await clear().withExif({ IFD0: { Copyright: SCRIPT } }).jpeg().toBuffer()
    expect(Buffer.from(told).includes('script')).toBe(true)
    expect(Buffer.from((await redrawnLogo(told))!).includes('script')).toBe(false)
  })

  it.each([
    ['an SVG with a program', text(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${SCRIPT}</svg>`)],
    ['an SVG that fetches', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="https://elsewhere.example/x.png"/></svg>')],
    ['a page', text(`<!doctype html><html>${SCRIPT}</html>`)],
    ['a page that begins like a GIF', text(`GIF89a/*${SCRIPT}*/`)],
    ['a PNG in name only', joined(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), text(SCRIPT))],
    ['an SVG behind the sign of a JPEG', joined(new Uint8Array([0xff, 0xd8, 0xff]), text('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['nothing', new Uint8Array(0)]
  ])('E33: refused: %s', async (_name, bytes) => {
    expect(await redrawnLogo(bytes)).toBeNull()
  })
})
