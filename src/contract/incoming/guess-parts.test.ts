import { describe, expect, test } from 'vitest'
import { guessParts, kindByName, type Box, type Candidate } from './guess-parts.ts'

const car: Box = [[-0.9, 0, -2.2], [0.9, 1.5, 2.2]]
const at = (name: string, box: Box, more: Partial<Candidate> = {}): Candidate => ({ name, box, above: [], materials: [], ...more })
const wheel = (x: number, z: number): Box => [[x - 0.11, 0, z - 0.33], [x + 0.11, 0.66, z + 0.33]]
const door = (x: number, z: number): Box => [[x - 0.1, 0.3, z - 0.5], [x + 0.1, 1.35, z + 0.5]]

describe('I7: names in several languages and CAD’s', () => {
  test.each([
    ['Door_FL', 'door'], ['doorLeftFront', 'door'], ['Tür_vorne_links', 'door'], ['Fahrertuer', 'door'], ['PORTE_AVG', 'door'], ['Puerta delantera izq', 'door'], ['portiera_sx', 'door'], ['drzwi.001', 'door'], ['DR-LH-FRT', 'door'],
    ['WHL_RR', 'wheel'], ['Vorderrad.L', 'wheel'], ['Roue arrière droite', 'wheel'], ['ruota_ant_dx', 'wheel'], ['Koło', 'wheel'], ['tire003', 'wheel'],
    ['Motorhaube', 'bonnet'], ['Hood', 'bonnet'], ['capot', 'bonnet'], ['COFANO', 'bonnet'],
    ['tailgate', 'boot'], ['Heckklappe', 'boot'], ['hayon', 'boot'], ['TrunkLid', 'boot'],
    ['seat_driver', 'seat'], ['Beifahrersitz', 'seat'], ['siège_avant', 'seat'], ['asientos', 'seat'],
    ['Windschutzscheibe', 'glass'], ['pare-brise', 'glass'], ['window_rear', 'glass'], ['szyba', 'glass'],
    ['HeadLight_L', 'lamp'], ['Scheinwerfer', 'lamp'], ['feux_arriere', 'lamp'], ['faros', 'lamp'],
    ['steering_wheel', 'steering-wheel'], ['Lenkrad', 'steering-wheel'], ['wing mirror', 'mirror'], ['rétroviseur', 'mirror']
  ])('%s: %s', (name, kind) => expect(kindByName(name)).toBe(kind))

  test.each(['wheel_arch', 'Radhaus', 'door_handle', 'Türgriff', 'seatbelt', 'Body', 'Mesh.042', 'Radiator', 'lightweight panel', 'doorframe', 'windowFrame', 'chassis'])('%s: nothing', (name) => expect(kindByName(name)).toBeNull())
})

test('I7: name, place and symmetry together are nearly sure, and tell side and end', () => {
  const [first] = guessParts([at('Door_FL', door(0.8, 0.4)), at('Door_FR', door(-0.8, 0.4))], car)
  expect(first).toMatchObject({ node: 'Door_FL', kind: 'door', side: 'left', end: 'front', because: ['name', 'place', 'symmetry'] })
  expect(first!.certainty).toBeGreaterThan(0.85)
})

test('I7: four round things on the floor are wheels without any name, less surely', () => {
  const guesses = guessParts([at('Mesh.1', wheel(0.75, 1.4)), at('Mesh.2', wheel(-0.75, 1.4)), at('Mesh.3', wheel(0.75, -1.4)), at('Mesh.4', wheel(-0.75, -1.4))], car)
  expect(guesses.map(({ kind, side, end }) => [kind, side, end])).toEqual([['wheel', 'left', 'front'], ['wheel', 'right', 'front'], ['wheel', 'left', 'rear'], ['wheel', 'right', 'rear']])
  for (const { certainty } of guesses) expect(certainty).toBeLessThan(0.75)
})

test('I7: a name against the place is doubted', () => {
  const [there] = guessParts([at('door', door(0.8, 0.4))], car)
  const [odd] = guessParts([at('door', [[-0.1, 1.4, -0.1], [0.1, 1.5, 0.1]])], car)
  expect(odd!.certainty).toBeLessThan(there!.certainty - 0.2)
})

test('I7: what hangs on a door is not a door of its own', () => {
  const guesses = guessParts([at('Door_FL', door(0.8, 0.4)), at('door_fl_panel', door(0.8, 0.4), { above: ['Door_FL', 'Body'] })], car)
  expect(guesses.map(({ node }) => node)).toEqual(['Door_FL'])
})

test('I7: clear panes above the belt are glass, and what shines at an end is a lamp', () => {
  const clear = [{ name: 'M1', clear: true, shines: false }]
  const shines = [{ name: 'M2', clear: false, shines: true }]
  const guesses = guessParts([at('a', [[-0.6, 0.9, 0.5], [0.6, 1.4, 0.9]], { materials: clear }), at('b', [[0.5, 0.6, 2], [0.8, 0.8, 2.2]], { materials: shines })], car)
  expect(guesses.map(({ node, kind }) => [node, kind])).toEqual([['a', 'glass'], ['b', 'lamp']])
})
