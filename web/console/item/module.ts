import { defineModule } from '@/shared/module'
import ItemPage from './ItemPage.vue'
import { words } from './words'

export default defineModule({
  name: 'item',
  words,
  routes: [{ path: '/items/:id', name: 'item', component: ItemPage, meta: { title: 'item.title' } }],
})
