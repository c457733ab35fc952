import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { judge, type Weighed } from '../../src/contract/incoming/gate.ts'
import { VerdictStrip } from '../../src/studio/models/VerdictStrip.tsx'
import { modelWords } from '../../src/words/models.ts'

const heavy: Weighed = { bytes: 0, triangles: 0, draws: 200, textures: 0, materials: 1, parts: 1 }

test('I22: how each device was judged is one line, in words as well as in colour, each a press that leads on', () => {
  const gate = judge({ full: heavy, headset: heavy, light: heavy })
  const items = renderToStaticMarkup(<VerdictStrip gate={gate} />).split('<li ').slice(1)
  expect(items.map((item) => /data-verdict="(\w+)"/.exec(item)![1])).toEqual(['amber', 'red', 'green'])
  for (const [k, { device, verdict }] of gate.entries()) {
    expect(items[k]).toContain('<button type="button">')
    expect(items[k]).toContain(modelWords.en[device])
    expect(items[k]).toContain(modelWords.en[verdict])
  }
})
