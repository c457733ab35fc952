import { editionSchema } from '../contract/showroom.ts'
import { AboutPage } from '../showroom/about/AboutPage.tsx'
import { openPage } from './page/open-page.ts'

const { showroom } = editionSchema.parse(JSON.parse(document.getElementById('edition')?.textContent ?? 'null'))

openPage(AboutPage, { showroom })
