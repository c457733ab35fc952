/** A picture as pixels: RGBA of sRGB, row by row from the top. */
export interface TintedPicture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** The size that pictures of attention are painted in, pixels: the shape of the product's own photographs. */
export const TINTED_SIZE = { width: 960, height: 540 }

/** Whether the page stands dark just now, by its own setting or the device's. */
export function isNight(): boolean {
  const theme = document.documentElement.dataset['theme']
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

/** Puts it on a canvas that has its size. */
export function putTinted({ width, height, pixels }: TintedPicture, onto: HTMLCanvasElement): void {
  Object.assign(onto, { width, height })
  onto.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
}
