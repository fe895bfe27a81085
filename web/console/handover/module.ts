import { defineModule } from '@/shared/module'
import HandOverPage from './HandOverPage.vue'
import { words } from './words'

export default defineModule({
  name: 'handover',
  words,
  menu: [{ route: 'handover', label: 'handover.title', order: 79, roles: ['SYSTEM_ADMIN'] }],
  routes: [
    { path: '/handover', name: 'handover', component: HandOverPage, meta: { title: 'handover.title' } },
  ],
})
