import { defineModule } from '@/shared/module'
import SearchPage from './SearchPage.vue'
import { words } from './words'

export default defineModule({
  name: 'search',
  words,
  menu: [{ route: 'search', label: 'search.title', order: 20 }],
  routes: [{ path: '/search', name: 'search', component: SearchPage, meta: { title: 'search.title' } }],
})
