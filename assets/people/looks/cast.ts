import type {Look} from '../../../src/contract/look.ts'

const plain: Look = {
  skin: 1, hair: 'crop', hairColour: 2, beard: 'none', iris: 1, glasses: 'none', frame: 0, hat: 'none', outfit: 'jumper', top: 11,
  inner: 0, legs: 5, shoes: 0, cover: 13, build: 0, weight: 0, figure: 0, age: -0.4,
  face: {jaw: 0, width: 0, cheeks: 0, nose: 0, noseWidth: 0, eyes: 0, brows: 0, mouth: 0}, side: 128, wheelchair: false
}

const person = (name: string, change: Omit<Partial<Look>, 'face'>, face: Partial<Look['face']> = {}): {name: string; look: Look} => ({
  name,
  look: {...plain, ...change, face: {...plain.face, ...face}}
})

/** The twelve of the line-up. */
export const CAST = [
  person('Jonas', {height: 0.4, figure: -0.8, weight: -0.2, skin: 1, hair: 'part', hairColour: 4, outfit: 'blazer', top: 10, inner: 0, legs: 10, iris: 5, side: 90, build: 0.1}, {jaw: 0.4, brows: 0.3, width: 0.2}),
  person('Amara', {height: -0.1, figure: 0.7, weight: -0.1, skin: 9, hair: 'afro', hairColour: 0, outfit: 'jumper', top: 17, legs: 4, shoes: 3, iris: 0, side: 170}, {jaw: -0.5, noseWidth: 0.7, cheeks: 0.5, mouth: 0.4, eyes: 0.3}),
  person('Elin', {height: -0.4, figure: 0.4, weight: -0.7, skin: 0, hair: 'bob', hairColour: 8, outfit: 'shirt', top: 0, legs: 11, glasses: 'round', iris: 4, side: 60}, {jaw: -0.6, width: -0.3, brows: -0.4, eyes: 0.3}),
  person('Rafael', {height: 0.3, figure: -0.7, weight: 0.5, skin: 5, hair: 'crop', hairColour: 0, outfit: 'jacket', top: 5, inner: 14, beard: 'short', legs: 6, shoes: 3, build: 0.5, side: 200}, {jaw: 0.7, width: 0.4, brows: 0.7, nose: 0.4}),
  person('Noor', {height: -0.3, figure: 0.5, weight: 0.1, skin: 4, hair: 'hijab', cover: 13, outfit: 'coat', top: 7, inner: 0, legs: 9, side: 40, iris: 1}, {jaw: -0.5, cheeks: 0.3, eyes: 0.4}),
  person('Kofi', {height: 0.7, figure: -0.9, weight: 0.9, skin: 11, hair: 'bald', hairColour: 0, outfit: 'polo', top: 14, legs: 7, glasses: 'square', beard: 'goatee', build: 0.7, side: 150, iris: 0}, {jaw: 0.5, width: 0.5, noseWidth: 0.8, mouth: 0.5}),
  person('Marta', {height: -0.6, figure: 0.6, weight: 0.4, skin: 1, hair: 'bun', hairColour: 11, outfit: 'blazer', top: 21, inner: 1, legs: 6, age: 0.9, iris: 6, side: 20, glasses: 'oval', frame: 3}, {jaw: -0.3, brows: -0.6, cheeks: -0.2}),
  person('Priya', {height: -0.2, figure: 0.9, weight: -0.2, skin: 7, hair: 'long', hairColour: 0, outfit: 'dress', top: 19, legs: 6, shoes: 0, iris: 0, side: 220}, {jaw: -0.6, eyes: 0.6, mouth: 0.2, nose: 0.2}),
  person('Harjit', {height: 0.4, figure: -0.5, weight: 0.3, skin: 6, hair: 'turban', cover: 10, beard: 'full', hairColour: 0, outfit: 'shirt', top: 13, legs: 8, build: 0.3, side: 120}, {nose: 0.5, brows: 0.6}),
  person('Lea', {height: 0, figure: 0.6, weight: 0.6, skin: 2, hair: 'waves', hairColour: 5, outfit: 'hoodie', top: 16, inner: 0, legs: 11, shoes: 3, iris: 3, side: 77}, {jaw: -0.3, cheeks: 0.6, noseWidth: -0.5}),
  person('Mei', {height: -0.7, figure: 0.3, weight: -0.6, skin: 2, hair: 'ponytail', hairColour: 0, outfit: 'jumper', top: 0, legs: 5, iris: 0, side: 33}, {jaw: -0.4, width: 0.3, nose: -0.6, eyes: -0.2, brows: -0.3}),
  person('Tomas', {height: 0.2, figure: -0.6, weight: -0.7, skin: 3, hair: 'curls', hairColour: 3, outfit: 'shirt', top: 12, legs: 8, beard: 'stubble', iris: 3, side: 240, build: -0.3}, {width: -0.4, nose: 0.6, brows: 0.2})
] as const

export {plain, person}
