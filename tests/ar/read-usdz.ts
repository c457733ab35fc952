/** What stands in a USDZ file, read by itself: its files with where their bytes begin, and the box of all points. Throws where it is none. */
export function readUsdz(file: Uint8Array) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const text = new TextDecoder()
  const end = file.length - 22
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('no end of an archive')
  const files: { name: string; at: number; bytes: Uint8Array; crc: number; method: number }[] = []
  let at = view.getUint32(end + 16, true)
  for (let k = 0; k < view.getUint16(end + 10, true); k++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no entry')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== 0x04034b50) throw new Error('no local entry')
    const begins = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    files.push({
      name: text.decode(file.subarray(at + 46, at + 46 + nameLength)),
      at: begins,
      bytes: file.subarray(begins, begins + view.getUint32(at + 20, true)),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true)
    })
    at += 46 + nameLength + extra + comment
  }
  const scene = text.decode(files[0]!.bytes)
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  let triangles = 0
  for (const [, points] of scene.matchAll(/point3f\[\] points = \[(.*)\]/g))
    for (const [, x, y, z] of points!.matchAll(/\(([-\d.e]+),([-\d.e]+),([-\d.e]+)\)/g))
      [x, y, z].forEach((value, axis) => {
        low[axis] = Math.min(low[axis]!, Number(value))
        high[axis] = Math.max(high[axis]!, Number(value))
      })
  for (const [, counts] of scene.matchAll(/faceVertexCounts = \[(.*)\]/g)) triangles += counts!.split(',').length
  return { files, scene, low, high, triangles, metersPerUnit: Number(/metersPerUnit = ([\d.]+)/.exec(scene)?.[1]), upAxis: /upAxis = "(.)"/.exec(scene)?.[1] }
}
