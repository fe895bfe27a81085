import { defineModule } from '@/shared/module'
import ListsPage from './ListsPage.vue'
import { words } from './words'

export default defineModule({
  name: 'lists',
  words,
  menu: [{ route: 'lists', label: 'lists.menu', order: 60 }],
  routes: [{ path: '/lists', name: 'lists', component: ListsPage, meta: { title: 'lists.title' } }],
})
