import { defineModule } from '@/shared/module'
import CallerPage from './CallerPage.vue'
import { words } from './words'

export default defineModule({
  name: 'look',
  words,
  menu: [{ route: 'caller', label: 'look.caller.title', order: 25, roles: ['COUNTY_DESK'] }],
  routes: [{ path: '/caller', name: 'caller', component: CallerPage, meta: { title: 'look.caller.title' } }],
})
