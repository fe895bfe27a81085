import { defineModule } from '@/shared/module'
import ItemRoute from './ItemRoute.vue'
import { words } from './words'

export default defineModule({
  name: 'item',
  words,
  routes: [{ path: '/items/:id', name: 'item', component: ItemRoute, meta: { title: 'item.title' } }],
})
