import { defineModule } from '@/shared/module'
import { HANDLING } from '../lights/handling'
import FiguresPage from './FiguresPage.vue'
import FigureCasesPage from './FigureCasesPage.vue'
import { words } from './words'

export default defineModule({
  name: 'figures',
  words,
  menu: [{ route: 'figures', label: 'figures.title', order: 32, roles: HANDLING }],
  routes: [
    { path: '/figures', name: 'figures', component: FiguresPage, meta: { title: 'figures.title' } },
    {
      path: '/figures/:key/:part',
      name: 'figure-cases',
      component: FigureCasesPage,
      meta: { title: 'figures.title' },
    },
  ],
})
