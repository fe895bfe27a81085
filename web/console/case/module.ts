import { defineModule } from '@/shared/module'
import CasePage from './CasePage.vue'
import { words } from './words'

export default defineModule({
  name: 'case',
  words,
  routes: [{ path: '/cases/:id', name: 'case', component: CasePage, meta: { title: 'case.title' } }],
})
