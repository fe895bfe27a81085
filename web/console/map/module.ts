import { defineModule } from '@/shared/module'
import MapPage from './MapPage.vue'
import { words } from './words'

export default defineModule({
  name: 'map',
  words,
  menu: [{ route: 'map', label: 'map.title', order: 30 }],
  routes: [{ path: '/map', name: 'map', component: MapPage, meta: { title: 'map.title' } }],
})
