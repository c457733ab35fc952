const MB = 1 << 20

/** What may come in and what it may unfold to. Nothing is allocated that was not held against these first. */
export const INCOMING_LIMITS = {
  /** Of an upload. */
  bytes: 500 * MB,
  /** Of the JSON within a GLB, or of a .gltf. */
  json: 64 * MB,
  /** Of everything in an archive, unpacked, and its entries. */
  unpacked: 1024 * MB,
  entries: 2000,
  /** Signs in the name of a file in an archive. */
  name: 200,
  /** Of any one list in the JSON. */
  list: 200_000,
  nodes: 50_000,
  /** Of which one is shown; each looks through all that hold the same nodes. */
  scenes: 200,
  /** From a scene down to its deepest node. */
  depth: 128,
  /** Vertices or indices of one accessor. */
  elements: 30_000_000,
  /** Bytes of all accessors once decoded. */
  decoded: 800 * MB,
  /** Pixels of a picture's side, and of its area. */
  pictureSide: 16_384,
  pictureArea: 8192 * 8192,
  pictures: 500,
  /** Metres. */
  smallest: 0.05,
  largest: 50
} as const

/** What the process that makes a product fit may use. */
export const CAGE_LIMITS = { resident: 2048 * MB, milliseconds: 10 * 60_000, output: 600 * MB } as const
