import { defineModule } from '@/shared/module'
import WhistlePage from './WhistlePage.vue'
import { words } from './words'

export default defineModule({
  name: 'whistle',
  words,
  menu: [{ route: 'whistle', label: 'whistle.menu', order: 45, roles: ['TOWN_DISPATCHER', 'COUNTY_DESK'] }],
  routes: [
    { path: '/whistles/new', name: 'whistle', component: WhistlePage, meta: { title: 'whistle.title' } },
  ],
})
